package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.NotPermittedException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting, as of this transaction: rights, offices seen, language and zone.
 *
 * @param corporateOfficeId the organisation's corporate office, whether this user sees it or not
 * @param rightsLimit the names of the rights an API key is limited to, or null where it is not
 * @param visibleOffices the offices whose leads a coordinator sees; for others just the own office
 * @param seesWholeOrganisation true when those are all offices there are
 * @param mayHoldLeads whether leads can be assigned to this user
 * @param operator whether this user operates the installation
 */
public record ActingUser(
        UUID organisationId,
        String organisationName,
        UUID id,
        String email,
        String name,
        OfficeView office,
        UUID corporateOfficeId,
        Set<UserPackage> packages,
        UserClass userClass,
        Set<Right> rights,
        @Nullable Set<String> rightsLimit,
        Set<UUID> visibleOffices,
        boolean seesWholeOrganisation,
        boolean mayHoldLeads,
        boolean operator,
        Locale locale,
        ZoneId zone) {

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Throws where the right is missing. */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotPermittedException("needs the right " + right);
        }
    }

    /** Whether this user sees the leads of an office, as a coordinator does. */
    public boolean coordinates(UUID officeId) {
        return may(Right.LEAD_VIEW_OFFICE) && visibleOffices.contains(officeId);
    }

    /** Whether the organisation has no office but the user's own. */
    public boolean worksInTheOnlyOffice() {
        return seesWholeOrganisation && visibleOffices.size() == 1;
    }

    /** Whether this user sees the leads of the corporate office, as a coordinator does. */
    public boolean coordinatesCorporate() {
        return coordinates(corporateOfficeId);
    }

    /** The actor of a command this user gives. */
    public Actor actor(Channel channel, @Nullable String address) {
        return new Actor(organisationId, id, channel, address, rightsLimit);
    }

    /** The same user with no more than the named rights, as an API key can be limited; never as the operator. */
    public ActingUser limitedTo(Set<String> names) {
        Set<Right> fewer =
                rights.stream().filter(right -> names.contains(right.name())).collect(Collectors.toUnmodifiableSet());
        return new ActingUser(
                organisationId,
                organisationName,
                id,
                email,
                name,
                office,
                corporateOfficeId,
                packages,
                userClass,
                fewer,
                Set.copyOf(names),
                visibleOffices,
                seesWholeOrganisation,
                mayHoldLeads,
                false,
                locale,
                zone);
    }
}
