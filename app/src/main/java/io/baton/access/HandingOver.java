package io.baton.access;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: who hands over what somebody has, such as tasks, and to whom. */
@Component
public class HandingOver {

    public static final Refusal USER_INACTIVE = new Refusal("USER_INACTIVE", "the user is not active");
    public static final Refusal NOT_PERMITTED = new Refusal(
            "NOT_PERMITTED", "it is given to oneself, or by coordinators to and from people of their offices");

    private final Holders holders;

    HandingOver(Holders holders) {
        this.holders = holders;
    }

    /** From whom, and to whom. */
    public record Both(Holder from, Holder to) {}

    /**
     * Both users, held until the transaction ends.
     *
     * @throws InvalidInputException when one of them is nobody, or both are the same
     */
    public Both lock(UUID organisationId, UUID fromUserId, UUID toUserId) {
        if (fromUserId.equals(toUserId)) {
            throw new InvalidInputException(FieldProblem.malformed("toUserId", "somebody else"));
        }
        Map<UUID, Holder> both = holders.lock(organisationId, List.of(fromUserId, toUserId));
        return new Both(known(both, fromUserId, "fromUserId"), known(both, toUserId, "toUserId"));
    }

    /** What is one's own is given on by oneself; somebody else's by who coordinates that one's office. */
    public static Optional<Refusal> handingOver(ActingUser user, Both both) {
        return user.id().equals(both.from().id()) || coordinates(user, both.from())
                ? giving(user, both.to())
                : Optional.of(NOT_PERMITTED);
    }

    /** It is given to oneself, and by coordinators to the people of the offices they see. */
    public static Optional<Refusal> giving(ActingUser user, Holder to) {
        if (!to.active()) {
            return Optional.of(USER_INACTIVE);
        }
        return user.id().equals(to.id()) || coordinates(user, to) ? Optional.empty() : Optional.of(NOT_PERMITTED);
    }

    private static boolean coordinates(ActingUser user, Holder other) {
        return user.may(Right.LEAD_ASSIGN) && user.coordinates(other.officeId());
    }

    private static Holder known(Map<UUID, Holder> holders, UUID id, String field) {
        return Optional.ofNullable(holders.get(id))
                .orElseThrow(() -> new InvalidInputException(FieldProblem.unknown(field)));
    }
}
