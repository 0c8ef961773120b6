package crooked.social;

import dev.langchain4j.model.chat.StreamingChatModel;
import java.awt.Color;
import java.net.http.HttpClient;
import javax.crypto.Mac;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import org.bytedeco.javacpp.Pointer;
import org.quartz.Scheduler;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.thymeleaf.TemplateEngine;

/** Uses every library away from its home. */
public class Wanderer {

    static final Class<?> PICTURES = ImageIO.class;

    Scheduler quartz(Scheduler scheduler, HttpClient http, Mac mac, PasswordEncoder passwords, Color colour) {
        return scheduler;
    }

    Pointer ffmpeg(Pointer pointer, Tika tika, TemplateEngine templates, StreamingChatModel model) {
        return pointer;
    }
}
