package io.baton.access;

import static io.baton.tables.Tables.INSTALLATION;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.ORGANISATION;
import static io.baton.tables.Tables.USER_ACCOUNT;
import static io.baton.tables.Tables.USER_BRANCH;

import io.baton.tables.tables.Office;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Reads all that decides what a user may do. It is read in every request: one query by primary keys, and a second, over
 * the organisation's offices, only for those whose enterprise view needs the tree.
 */
@Repository
class ActingUserQuery {

    private static final Office OTHER = OFFICE.as("other_office");

    private static final Field<Boolean> OPERATOR = DSL.field(DSL.exists(DSL.selectOne()
                    .from(INSTALLATION)
                    .where(INSTALLATION.OPERATOR_ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                    .and(INSTALLATION.OPERATOR_USER_ID.eq(USER_ACCOUNT.ID))))
            .as("operator");
    private static final Field<Boolean> ONLY_OFFICE = DSL.field(DSL.notExists(DSL.selectOne()
                    .from(OTHER)
                    .where(OTHER.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                    .and(OTHER.ID.ne(USER_ACCOUNT.OFFICE_ID))))
            .as("only_office");
    private static final Field<UUID> CORPORATE_OFFICE = DSL.field(DSL.select(OTHER.ID)
                    .from(OTHER)
                    .where(OTHER.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                    .and(OTHER.CORPORATE))
            .as("corporate_office");
    private static final Field<UUID[]> BRANCHES = DSL.array(DSL.select(USER_BRANCH.OFFICE_ID)
                    .from(USER_BRANCH)
                    .where(USER_BRANCH.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                    .and(USER_BRANCH.USER_ID.eq(USER_ACCOUNT.ID)))
            .as("branches");

    /** The offices somebody sees, and whether there are no others. */
    private record Sight(Set<UUID> offices, boolean all) {}

    private final DSLContext database;
    private final OfficeTable offices;

    ActingUserQuery(DSLContext database, OfficeTable offices) {
        this.database = database;
        this.offices = offices;
    }

    Optional<ActingUser> find(UUID organisationId, UUID userId) {
        return database.select(USER_ACCOUNT.ORGANISATION_ID, USER_ACCOUNT.ID, USER_ACCOUNT.EMAIL, USER_ACCOUNT.NAME)
                .select(USER_ACCOUNT.PACKAGES, USER_ACCOUNT.USER_CLASS, USER_ACCOUNT.ENTERPRISE_VIEW)
                .select(USER_ACCOUNT.LOCALE, USER_ACCOUNT.ZONE)
                .select(OFFICE.ID, OFFICE.PARENT_ID, OFFICE.NAME, OFFICE.CORPORATE, OFFICE.ZONE, OFFICE.COUNTRY)
                .select(OFFICE.VERSION)
                .select(ORGANISATION.NAME.as("organisation_name"), OPERATOR, ONLY_OFFICE, CORPORATE_OFFICE, BRANCHES)
                .from(USER_ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(USER_ACCOUNT.OFFICE_ID))
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .and(USER_ACCOUNT.ACTIVE)
                .fetchOptional(this::actingUser);
    }

    private ActingUser actingUser(Record row) {
        OfficeView office = OfficeTable.view(row);
        Set<UserPackage> packages = packages(row.get(USER_ACCOUNT.PACKAGES));
        UserClass userClass = UserClass.valueOf(row.get(USER_ACCOUNT.USER_CLASS));
        Sight sight = sight(row, office);
        String zone = row.get(USER_ACCOUNT.ZONE);
        return new ActingUser(
                row.get(USER_ACCOUNT.ORGANISATION_ID),
                row.get("organisation_name", String.class),
                row.get(USER_ACCOUNT.ID),
                row.get(USER_ACCOUNT.EMAIL),
                row.get(USER_ACCOUNT.NAME),
                office,
                row.get(CORPORATE_OFFICE),
                packages,
                userClass,
                UserPackage.rightsOf(packages),
                null,
                sight.offices(),
                sight.all(),
                UserPackage.mayHoldLeads(packages, userClass),
                row.get(OPERATOR),
                Locale.forLanguageTag(row.get(USER_ACCOUNT.LOCALE)),
                zone == null ? office.zone() : ZoneId.of(zone));
    }

    static Set<UserPackage> packages(String[] names) {
        return Arrays.stream(names)
                .map(UserPackage::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UserPackage.class)));
    }

    private Sight sight(Record row, OfficeView own) {
        EnterpriseView view = EnterpriseView.valueOf(row.get(USER_ACCOUNT.ENTERPRISE_VIEW));
        if (view == EnterpriseView.NONE || row.get(ONLY_OFFICE)) {
            return new Sight(Set.of(own.id()), row.get(ONLY_OFFICE));
        }
        var all = offices.listAll(row.get(USER_ACCOUNT.ORGANISATION_ID));
        OfficeTree tree = new OfficeTree(all);
        Set<UUID> seen = view == EnterpriseView.ALL
                ? tree.withAllBelow(own.id())
                : branchesBelow(own.id(), row.get(BRANCHES), tree);
        return new Sight(seen, seen.size() == all.size());
    }

    /** A branch that was moved elsewhere since is not seen any more. */
    private static Set<UUID> branchesBelow(UUID own, UUID[] branches, OfficeTree tree) {
        Set<UUID> seen = new HashSet<>();
        Arrays.stream(branches).forEach(branch -> seen.addAll(tree.withAllBelow(branch)));
        seen.retainAll(tree.withAllBelow(own));
        seen.add(own);
        return seen;
    }
}
