package io.baton.demo;

import static io.baton.demo.Act.ACCEPT;
import static io.baton.demo.Act.ASSIGN;
import static io.baton.demo.Act.DISPATCH;
import static io.baton.demo.Act.FORWARD;
import static io.baton.demo.Act.FORWARD_TO_ADVISOR;
import static io.baton.demo.Act.NOTE;
import static io.baton.demo.Act.RECALL;
import static io.baton.demo.Act.REJECT;
import static io.baton.demo.Act.REJECT_FROM_OFFICE;
import static io.baton.demo.DemoOffice.BERLIN;
import static io.baton.demo.DemoOffice.LEEDS;
import static io.baton.demo.DemoOffice.LONDON;
import static io.baton.demo.DemoOffice.MANCHESTER;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lives of leads that go from office to office: most are collected by the corporate one, which sends them out. */
enum Travel {
    SENT_TO_LEEDS(LONDON, to(DISPATCH, LEEDS)),
    SENT_TO_BERLIN(LONDON, to(DISPATCH, BERLIN)),
    SENT_TO_MANCHESTER(LONDON, at(NOTE), to(DISPATCH, MANCHESTER)),
    SENT_AND_OFFERED(LONDON, to(DISPATCH, BERLIN), at(ASSIGN)),
    SENT_AND_ACCEPTED(LONDON, to(DISPATCH, LEEDS), at(ASSIGN), at(ACCEPT), at(NOTE)),
    SENT_AND_RETURNED(LONDON, to(DISPATCH, MANCHESTER), to(REJECT_FROM_OFFICE, LONDON)),
    RECALLED_AND_SENT_ELSEWHERE(
            LONDON, to(DISPATCH, LEEDS), to(RECALL, LONDON), to(DISPATCH, BERLIN), at(ASSIGN), at(ACCEPT)),
    FORWARDED_BY_THE_OFFICE(LEEDS, to(FORWARD, MANCHESTER), at(ASSIGN), at(ACCEPT)),
    FORWARDED_TO_AN_ADVISOR_ELSEWHERE(LEEDS, at(ASSIGN), to(FORWARD_TO_ADVISOR, MANCHESTER)),
    FORWARDED_TO_A_COLLEAGUE(LEEDS, at(ASSIGN), to(FORWARD_TO_ADVISOR, LEEDS), at(ACCEPT), at(NOTE)),
    FORWARDED_AND_WAITS(MANCHESTER, at(ASSIGN), at(REJECT), to(FORWARD, LEEDS)),
    FORWARDED_TO_THE_CORPORATE_OFFICE(BERLIN, to(FORWARD, LONDON));

    /** @param to the office an act sends the lead to, or null where it stays */
    record Leg(Act act, @Nullable DemoOffice to) {}

    private final DemoOffice origin;
    private final List<Leg> legs;

    Travel(DemoOffice origin, Leg... legs) {
        this.origin = origin;
        this.legs = List.of(legs);
    }

    DemoOffice origin() {
        return origin;
    }

    List<Leg> legs() {
        return legs;
    }

    private static Leg to(Act act, DemoOffice office) {
        return new Leg(act, office);
    }

    private static Leg at(Act act) {
        return new Leg(act, null);
    }
}
