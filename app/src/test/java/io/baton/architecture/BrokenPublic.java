package io.baton.architecture;

/** Breaks the wall around public classes: it is neither shown data nor a front door. */
public class BrokenPublic {

    String text() {
        return "no";
    }
}
