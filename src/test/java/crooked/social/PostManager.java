package crooked.social;

/** Means nothing. */
public class PostManager {}
