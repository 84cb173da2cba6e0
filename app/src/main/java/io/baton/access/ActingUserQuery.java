package io.baton.access;

import static io.baton.tables.Tables.INSTALLATION;
import static io.baton.tables.Tables.ORGANISATION;
import static io.baton.tables.Tables.USER_ACCOUNT;
import static io.baton.tables.Tables.USER_BRANCH;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads all that decides what a user may do. */
@Repository
class ActingUserQuery {

    private final DSLContext database;
    private final OfficeTable offices;

    ActingUserQuery(DSLContext database, OfficeTable offices) {
        this.database = database;
        this.offices = offices;
    }

    Optional<ActingUser> find(UUID organisationId, UUID userId) {
        return database.select(USER_ACCOUNT.asterisk())
                .select(ORGANISATION.NAME.as("organisation_name"))
                .select(DSL.exists(DSL.selectOne()
                                .from(INSTALLATION)
                                .where(INSTALLATION.OPERATOR_USER_ID.eq(USER_ACCOUNT.ID)))
                        .as("operator"))
                .from(USER_ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .and(USER_ACCOUNT.ACTIVE)
                .fetchOptional(this::actingUser);
    }

    private ActingUser actingUser(Record row) {
        UUID organisationId = row.get(USER_ACCOUNT.ORGANISATION_ID);
        List<OfficeView> all = offices.listAll(organisationId);
        OfficeView office = all.stream()
                .filter(each -> each.id().equals(row.get(USER_ACCOUNT.OFFICE_ID)))
                .findFirst()
                .orElseThrow();
        Set<UserPackage> packages = packages(row.get(USER_ACCOUNT.PACKAGES));
        UserClass userClass = UserClass.valueOf(row.get(USER_ACCOUNT.USER_CLASS));
        Set<UUID> visible = visibleOffices(row, office, all);
        String zone = row.get(USER_ACCOUNT.ZONE);
        return new ActingUser(
                organisationId,
                row.get("organisation_name", String.class),
                row.get(USER_ACCOUNT.ID),
                row.get(USER_ACCOUNT.EMAIL),
                row.get(USER_ACCOUNT.NAME),
                office,
                packages,
                userClass,
                UserPackage.rightsOf(packages),
                null,
                visible,
                visible.size() == all.size(),
                UserPackage.mayHoldLeads(packages, userClass),
                row.get("operator", Boolean.class),
                Locale.forLanguageTag(row.get(USER_ACCOUNT.LOCALE)),
                zone == null ? office.zone() : ZoneId.of(zone));
    }

    static Set<UserPackage> packages(String[] names) {
        return Arrays.stream(names)
                .map(UserPackage::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UserPackage.class)));
    }

    private Set<UUID> visibleOffices(Record row, OfficeView own, List<OfficeView> all) {
        OfficeTree tree = new OfficeTree(all);
        return switch (EnterpriseView.valueOf(row.get(USER_ACCOUNT.ENTERPRISE_VIEW))) {
            case NONE -> Set.of(own.id());
            case ALL -> tree.withAllBelow(own.id());
            case BRANCHES -> {
                Set<UUID> seen = new HashSet<>(Set.of(own.id()));
                branches(row).forEach(branch -> seen.addAll(tree.withAllBelow(branch)));
                yield seen;
            }
        };
    }

    private List<UUID> branches(Record row) {
        return database.select(USER_BRANCH.OFFICE_ID)
                .from(USER_BRANCH)
                .where(USER_BRANCH.ORGANISATION_ID.eq(row.get(USER_ACCOUNT.ORGANISATION_ID)))
                .and(USER_BRANCH.USER_ID.eq(row.get(USER_ACCOUNT.ID)))
                .fetch(USER_BRANCH.OFFICE_ID);
    }
}
