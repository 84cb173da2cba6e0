package io.baton.access;

import io.baton.platform.Actor;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Exactly one office is the corporate one: the mark moves, it is never given up. For use inside commands. */
@Component
class CorporateMark {

    private final OfficeTable table;
    private final Audit audit;

    CorporateMark(OfficeTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    static OfficeView holder(List<OfficeView> offices) {
        return offices.stream().filter(OfficeView::corporate).findFirst().orElseThrow();
    }

    /** Why the mark cannot be at this office, or leave it, just like that. */
    static Optional<Refusal> refusalOf(boolean isCorporate, boolean shallBe, boolean confirmed) {
        if (isCorporate && !shallBe) {
            return Optional.of(
                    new Refusal("CORPORATE_NEEDED", "one office is the corporate one; make another one it instead"));
        }
        if (!isCorporate && shallBe && !confirmed) {
            return Optional.of(new Refusal(
                    "CORPORATE_EXISTS", "another office is the corporate one; confirm that the mark moves"));
        }
        return Optional.empty();
    }

    void move(OfficeView from, UUID to, Actor actor) {
        table.markCorporate(actor.organisationId(), from.id(), false);
        table.markCorporate(actor.organisationId(), to, true);
        audit.record(
                actor, AuditType.CORPORATE_OFFICE_MOVED.name(), AuditSubject.office(to), Map.of("from", from.name()));
    }
}
