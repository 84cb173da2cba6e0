package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.platform.NotFoundException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: what users want to be alerted of. The own choice goes first, then the default of the own office, then
 * that of the nearest office above it, then what is usual. Reads only, in the transaction that is open.
 */
@Component
public class AlertWishes {

    private final AlertWishTable table;
    private final Offices offices;

    AlertWishes(AlertWishTable table, Offices offices) {
        this.table = table;
        this.offices = offices;
    }

    /** Of the topics that concern a user, which are told. */
    public List<AlertWish> of(ActingUser user) {
        return wishes(user.organisationId(), user.id(), user.office().id(), topicsOf(user));
    }

    /**
     * What an office's users are told who have not chosen themselves.
     *
     * @throws NotFoundException where it is none of the offices whose defaults the user may say
     */
    public List<AlertWish> ofOffice(ActingUser user, UUID officeId) {
        requireSays(user, officeId);
        return wishes(user.organisationId(), null, officeId, Arrays.asList(AlertTopic.values()));
    }

    /** The offices whose defaults this user may say: all for whoever manages users, for coordinators those they see. */
    public boolean says(ActingUser user, UUID officeId) {
        return user.may(Right.USER_MANAGE) || (user.may(Right.LEAD_ASSIGN) && user.coordinates(officeId));
    }

    void requireSays(ActingUser user, UUID officeId) {
        offices.get(user.organisationId(), officeId);
        if (!says(user, officeId)) {
            throw new NotFoundException("no such office");
        }
    }

    /** The topics that concern a user. */
    static List<AlertTopic> topicsOf(ActingUser user) {
        return Arrays.stream(AlertTopic.values())
                .filter(topic -> topic.concerns(user))
                .toList();
    }

    /**
     * What is chosen by ticking boxes: what was chosen before, and what was ticked otherwise than it stood. The rest
     * goes on following the office.
     */
    public static Map<AlertTopic, Boolean> chosenBy(List<AlertWish> stood, Collection<AlertTopic> ticked) {
        Map<AlertTopic, Boolean> chosen = new EnumMap<>(AlertTopic.class);
        for (AlertWish wish : stood) {
            boolean wanted = ticked.contains(wish.topic());
            if (wish.chosen() || wanted != wish.wanted()) {
                chosen.put(wish.topic(), wanted);
            }
        }
        return chosen;
    }

    private List<AlertWish> wishes(UUID organisationId, @Nullable UUID userId, UUID officeId, List<AlertTopic> topics) {
        List<OfficeView> upwards = offices.listUpwards(organisationId, officeId);
        List<AlertWishTable.Stored> stored = table.list(
                organisationId, userId, upwards.stream().map(OfficeView::id).toList());
        return topics.stream()
                .map(topic -> wish(topic, stored, userId == null ? officeId : userId, upwards))
                .toList();
    }

    private static AlertWish wish(
            AlertTopic topic, List<AlertWishTable.Stored> stored, UUID owner, List<OfficeView> upwards) {
        Optional<AlertWish> own = chosen(topic, stored, owner).map(wanted -> new AlertWish(topic, wanted, true, null));
        Stream<AlertWish> ofOffices = upwards.stream()
                .filter(office -> !office.id().equals(owner))
                .flatMap(
                        office -> chosen(topic, stored, office.id())
                                .map(wanted -> new AlertWish(topic, wanted, false, office.name()))
                                .stream());
        return Stream.concat(own.stream(), ofOffices)
                .findFirst()
                .orElseGet(() -> new AlertWish(topic, topic.usuallyWanted(), false, null));
    }

    private static Optional<Boolean> chosen(AlertTopic topic, List<AlertWishTable.Stored> stored, UUID owner) {
        return stored.stream()
                .filter(each -> each.topic() == topic && owner.equals(each.ownerId()))
                .map(AlertWishTable.Stored::wanted)
                .findFirst();
    }
}
