package io.baton.demo;

import io.baton.access.EnterpriseView;
import io.baton.access.UserType;
import io.baton.shared.SearchText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The people, all invented, in the order the sign-in page shows them. */
enum DemoUser {
    CORA("Cora Prestwick", UserType.COORDINATOR, DemoOffice.LEEDS),
    ANNA("Anna Leeming", UserType.ADVISOR, DemoOffice.LEEDS),
    SAM("Sam Reedley", UserType.COORDINATOR_ADVISOR, DemoOffice.LONDON, EnterpriseView.ALL),
    KIT("Kit Marsham", UserType.COORDINATOR_ADVISOR, DemoOffice.LEEDS, EnterpriseView.ALL),
    VERA("Vera Holmby", UserType.COORDINATOR_VIEW, DemoOffice.LEEDS),
    CY("Cy Yarrow", UserType.LEADS_VIEW, DemoOffice.LEEDS),
    ADA("Ada Deanfield", UserType.ADMINISTRATOR, DemoOffice.LONDON, EnterpriseView.ALL),
    BO("Bo Tannerly", UserType.ADVISOR, DemoOffice.LEEDS),
    NIA("Nia Okorell", UserType.ADVISOR, DemoOffice.LONDON),
    TOM("Tom Ashgrove", UserType.ADVISOR, DemoOffice.LONDON),
    MONA("Mona Faroukh", UserType.COORDINATOR_ADVISOR, DemoOffice.MANCHESTER),
    IDRIS("Idris Callowell", UserType.ADVISOR, DemoOffice.MANCHESTER),
    PRIYA("Priya Nandhra", UserType.LEADS_VIEW, DemoOffice.MANCHESTER),
    JANA("Jana Kühnertz", UserType.COORDINATOR_ADVISOR, DemoOffice.BERLIN),
    UWE("Uwe Brandtner", UserType.COORDINATOR, DemoOffice.BERLIN),
    EMRE("Emre Yıldızlı", UserType.ADVISOR, DemoOffice.BERLIN),
    LENA("Lena Sommerholt", UserType.ADVISOR, DemoOffice.BERLIN),
    GRETA("Greta Hollmeyer", UserType.COORDINATOR_VIEW, DemoOffice.BERLIN),
    TIMO("Timo Wiesental", UserType.LEADS_VIEW, DemoOffice.BERLIN);

    /** Everybody's, shown to everybody. */
    static final String PASSWORD = "demo baton relay 2026";

    private final String fullName;
    private final UserType type;
    private final DemoOffice office;
    private final EnterpriseView view;

    DemoUser(String fullName, UserType type, DemoOffice office) {
        this(fullName, type, office, EnterpriseView.NONE);
    }

    DemoUser(String fullName, UserType type, DemoOffice office, EnterpriseView view) {
        this.fullName = fullName;
        this.type = type;
        this.office = office;
        this.view = view;
    }

    String fullName() {
        return fullName;
    }

    /** A domain that is nobody's by its standard. */
    String email() {
        return String.join(".", SearchText.words(fullName)).replace('ı', 'i') + "@example.com";
    }

    UserType type() {
        return type;
    }

    DemoOffice office() {
        return office;
    }

    EnterpriseView view() {
        return view;
    }

    /** Whom the sign-in page shows: one of each type in each office. */
    static List<DemoUser> shown() {
        Set<List<Object>> seen = new HashSet<>();
        return Arrays.stream(values())
                .filter(user -> seen.add(List.of(user.office, user.type)))
                .toList();
    }

    /** Who brings leads into the office, and hands them out. */
    static List<DemoUser> coordinatorsOf(DemoOffice office) {
        return of(office, List.of(UserType.COORDINATOR, UserType.COORDINATOR_ADVISOR, UserType.COORDINATOR_VIEW));
    }

    /** Who says how leads of the office really ended. */
    static List<DemoUser> validatorsOf(DemoOffice office) {
        return of(office, List.of(UserType.COORDINATOR, UserType.COORDINATOR_ADVISOR));
    }

    /** Whom leads of the office can be given. */
    static List<DemoUser> holdersOf(DemoOffice office) {
        return of(office, List.of(UserType.ADVISOR, UserType.COORDINATOR_ADVISOR, UserType.LEADS_VIEW));
    }

    private static List<DemoUser> of(DemoOffice office, List<UserType> types) {
        return Arrays.stream(values())
                .filter(user -> user.office == office && types.contains(user.type))
                .toList();
    }
}
