package crooked.social;

import org.springframework.stereotype.Component;

/** Takes six collaborators. */
@Component
public class Crowd {

    Crowd(Runnable one, Runnable two, Runnable three, Runnable four, Runnable five, Runnable six) {}
}
