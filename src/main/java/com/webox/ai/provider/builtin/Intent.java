package com.webox.ai.provider.builtin;

/** What a post is for. */
enum Intent {
    HIRING("🤝"),
    OFFER("🎁"),
    THANKS("💛"),
    TIPS("💡"),
    EVENT("📅"),
    OPENING("🎉"),
    LAUNCH("✨"),
    GENERAL("👋");

    private final String emoji;

    Intent(String emoji) {
        this.emoji = emoji;
    }

    /** For a post whose own words call for none. */
    String emoji() {
        return emoji;
    }
}
