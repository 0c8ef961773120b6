package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Arrays;

/** The product's one family of icons (Lucide), drawn by {@code wb-icon} in the colour of the text around them. */
public enum Icon {
    ACTIVITY("activity"),
    ALERT("circle-alert"),
    ARROW_LEFT("arrow-left"),
    ARROW_RIGHT("arrow-right"),
    ARROW_UP_RIGHT("arrow-up-right"),
    BAN("ban"),
    BELL("bell"),
    BOOKMARK("bookmark"),
    BOT("bot"),
    BRIEFCASE("briefcase"),
    BUILDING("building-2"),
    CALENDAR("calendar"),
    CALENDAR_CLOCK("calendar-clock"),
    CALENDAR_DAYS("calendar-days"),
    CALENDAR_PLUS("calendar-plus"),
    CHART_COLUMN("chart-column"),
    CHECK("check"),
    CHECK_CHECK("check-check"),
    CHEVRON_DOWN("chevron-down"),
    CHEVRON_LEFT("chevron-left"),
    CHEVRON_RIGHT("chevron-right"),
    CHEVRON_UP("chevron-up"),
    CIRCLE_CHECK("circle-check"),
    CIRCLE_PAUSE("circle-pause"),
    CLOCK("clock"),
    CLOSE("x"),
    COMMAND("command"),
    COMMENT("message-circle"),
    COMPOSE("square-pen"),
    COPY("copy"),
    CROP("crop"),
    DOWNLOAD("download"),
    EXTERNAL_LINK("external-link"),
    EYE("eye"),
    EYE_OFF("eye-off"),
    FILE_TEXT("file-text"),
    FILM("film"),
    FILTER("list-filter"),
    FOLDER("folder"),
    GLOBE("globe"),
    GRID("layout-grid"),
    GRIP("grip-vertical"),
    HASH("hash"),
    HEART("heart"),
    HELP("circle-question-mark"),
    HISTORY("history"),
    HOME("house"),
    IMAGE("image"),
    IMAGES("images"),
    INBOX("inbox"),
    INFO("info"),
    KEY("key-round"),
    KEYBOARD("keyboard"),
    LANGUAGES("languages"),
    LINK("link"),
    LIST("list"),
    LOCK("lock"),
    LOG_IN("log-in"),
    LOG_OUT("log-out"),
    MAIL("mail"),
    MAP_PIN("map-pin"),
    MEGAPHONE("megaphone"),
    MENTION("at-sign"),
    MENU("menu"),
    MONITOR("monitor"),
    MOON("moon"),
    MORE("ellipsis"),
    MORE_VERTICAL("ellipsis-vertical"),
    MUSIC("music"),
    NEWSPAPER("newspaper"),
    PALETTE("palette"),
    PAPERCLIP("paperclip"),
    PAUSE("pause"),
    PENCIL("pencil"),
    PLAY("play"),
    PLUG("plug"),
    PLUS("plus"),
    RADIO("radio"),
    RECEIPT("receipt"),
    REDO("redo-2"),
    REFRESH_CW("refresh-cw"),
    REPOST("repeat-2"),
    ROTATE_CCW("rotate-ccw"),
    SCROLL_TEXT("scroll-text"),
    SEARCH("search"),
    SEND("send"),
    SETTINGS("settings"),
    SHARE("share-2"),
    SHIELD("shield"),
    SHIELD_CHECK("shield-check"),
    SIDEBAR("panel-left"),
    SLIDERS("sliders-horizontal"),
    SMILE("smile"),
    SPARKLES("sparkles"),
    STAR("star"),
    SUN("sun"),
    SUN_MOON("sun-moon"),
    SWITCH("chevrons-up-down"),
    TAG("tag"),
    TAGS("tags"),
    THUMBS_UP("thumbs-up"),
    TIMER("timer"),
    TRASH("trash-2"),
    UNDO("undo-2"),
    UNPLUG("unplug"),
    UPLOAD("upload"),
    USER("user"),
    USERS("users"),
    USER_PLUS("user-plus"),
    VIDEO("video"),
    WARNING("triangle-alert"),
    WIFI_OFF("wifi-off"),
    ZAP("zap");

    private final String lucideName;

    Icon(String lucideName) {
        this.lucideName = lucideName;
    }

    /** A new icon that says nothing to a screen reader: the words beside it, or the button's label, do. */
    public Component create() {
        return new Element(lucideName);
    }

    /** Its Lucide name, as {@code @Menu(icon = ...)} and our browser elements take it. */
    public String lucideName() {
        return lucideName;
    }

    /** The icon of that Lucide name; an unknown one is a mistake of the caller. */
    public static Icon fromName(String lucideName) {
        return Arrays.stream(values())
                .filter(icon -> icon.lucideName.equals(lucideName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no icon named " + lucideName));
    }

    @Tag("wb-icon")
    @NpmPackage(value = "lucide", version = "1.65.0")
    @JsModule("./components/kit/wb-icon.ts")
    private static final class Element extends Component {

        private Element(String name) {
            getElement().setAttribute("name", name).setAttribute("aria-hidden", "true");
        }
    }
}
