package io.baton.web.webforms;

/** Names of fields that every form carries beside its questions. */
public final class FormWords {

    /** What the server signed of this rendering. */
    public static final String TOKEN = "token";

    /** What people do not see: whoever fills it in is none. */
    public static final String TRAP = "topic";

    private FormWords() {}
}
