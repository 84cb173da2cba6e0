package io.baton.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.sheets.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one row becomes. */
class RowReaderTest {

    private static final UUID SPRING = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final ImportTerms TERMS = new ImportTerms(
            List.of(
                    field("budget", CustomFieldKind.NUMBER),
                    field("starts", CustomFieldKind.DATE),
                    field("insured", CustomFieldKind.TICK),
                    field("plan", CustomFieldKind.CHOICE, "Gold", "Silver")),
            List.of("Nie", "Täglich"),
            Map.of("spring", SPRING),
            Map.of("ann@example.com", ANN),
            "DE");

    @Test
    void aFullNameIsSplitAtItsLastWord() {
        LeadDraft draft = lead(Map.of("fullName", "  Lola   Rosales Otero "));
        assertThat(draft.firstName()).isEqualTo("Lola Rosales");
        assertThat(draft.lastName()).isEqualTo("Otero");
        assertThat(lead(Map.of("fullName", "Prince")).lastName()).isEqualTo("Prince");
        assertThat(lead(Map.of("fullName", "Prince")).firstName()).isNull();
    }

    @Test
    void itIsABusinessOnlyWhenNoPersonIsNamedAtAll() {
        LeadDraft business = lead(Map.of("lastName", "  ", "firstName", "\u00A0\u200B", "company", "Ünal & Söhne"));
        assertThat(business.type()).isEqualTo(LeadType.BUSINESS);
        assertThat(business.businessName()).isEqualTo("Ünal & Söhne");
        assertThat(business.company()).isNull();
        assertThat(codes(Map.of("firstName", "Zoë", "company", "Ünal & Söhne")))
                .containsExactly(RowMark.Code.LAST_NAME_MISSING);
        assertThat(codes(Map.of("firstName", " ", "lastName", "", "city", "Leeds")))
                .containsExactly(RowMark.Code.NAME_MISSING);
        LeadDraft contact = lead(Map.of("lastName", "Ünal", "company", "Ünal & Söhne"));
        assertThat(contact.type()).isEqualTo(LeadType.CONTACT);
        assertThat(contact.company()).isEqualTo("Ünal & Söhne");
    }

    @Test
    void anUnusableEmailOrPhoneIsKeptAsTypedAndMarked() {
        ReadRow row = read(Map.of("lastName", "X", "email", "ann at example.com", "phone", "p:n/a"));
        LeadDraft draft = Objects.requireNonNull(row.draft());
        assertThat(draft.emails()).containsExactly(new ContactPoint("ann at example.com", null, null));
        assertThat(draft.phones()).containsExactly(new ContactPoint("n/a", null, null));
        assertThat(row.marks())
                .containsExactly(
                        new RowMark(RowMark.Code.EMAIL_UNUSABLE, "email", "ann at example.com"),
                        new RowMark(RowMark.Code.PHONE_UNUSABLE, "phone", "n/a"));
    }

    @Test
    void aPhoneIsReadInTheCountryOfItsRow() {
        assertThat(phone(Map.of("lastName", "X", "phone", "020 7946 0958", "country", "United Kingdom")))
                .isEqualTo("+442079460958");
        assertThat(phone(Map.of("lastName", "X", "phone", "030 6040769"))).isEqualTo("+49306040769");
        assertThat(phone(Map.of("lastName", "X", "phone", "'+44 20 7946 0958"))).isEqualTo("+442079460958");
    }

    @Test
    void severalAddressesInOneCellAreSeveral() {
        assertThat(lead(Map.of("lastName", "X", "email", "a@example.com; B@example.com"))
                        .emails())
                .extracting(ContactPoint::normalised)
                .containsExactly("a@example.com", "b@example.com");
    }

    @Test
    void whatDoesNotFitItsFieldIsInTheNoteAndMarked() {
        ReadRow row = read(Map.of(
                "lastName", "X",
                "birthDate", "31.02.1970",
                "tobaccoUse", "ja",
                "campaign", "Winter",
                "country", "Atlantis",
                "assignee", "bo@example.com",
                "custom.plan", "Bronze"));
        assertThat(row.isRejected()).isFalse();
        assertThat(row.marks())
                .extracting(RowMark::code)
                .containsExactlyInAnyOrder(
                        RowMark.Code.BIRTH_DATE_UNUSABLE,
                        RowMark.Code.TOBACCO_USE_UNKNOWN,
                        RowMark.Code.CAMPAIGN_UNKNOWN,
                        RowMark.Code.COUNTRY_UNKNOWN,
                        RowMark.Code.ASSIGNEE_UNKNOWN,
                        RowMark.Code.CUSTOM_UNUSABLE);
        assertThat(row.note())
                .contains("birthDate: 31.02.1970", "tobaccoUse: ja", "campaign: Winter", "country: Atlantis")
                .contains("assignee: bo@example.com", "custom.plan: Bronze");
    }

    @Test
    void whatFitsIsTaken() {
        ReadRow row = read(Map.ofEntries(
                Map.entry("lastName", "X"),
                Map.entry("birthDate", "31.3.1970"),
                Map.entry("tobaccoUse", "nein"),
                Map.entry("campaign", "SPRING"),
                Map.entry("country", "Deutschland"),
                Map.entry("assignee", "Ann@Example.com"),
                Map.entry("custom.plan", "gold"),
                Map.entry("custom.budget", "1.234,50"),
                Map.entry("custom.starts", "01.02.2027"),
                Map.entry("custom.insured", "Ja"),
                Map.entry("source", "fb")));
        LeadDraft draft = Objects.requireNonNull(row.draft());
        assertThat(row.marks()).isEmpty();
        assertThat(draft.birthDate()).isEqualTo("1970-03-31");
        assertThat(draft.tobaccoUse()).isEqualTo("Nie");
        assertThat(draft.campaignId()).isEqualTo(SPRING);
        assertThat(draft.addresses().getFirst().country()).isEqualTo("DE");
        assertThat(row.assigneeId()).isEqualTo(ANN);
        assertThat(draft.source()).isEqualTo("Facebook");
        assertThat(draft.custom())
                .containsEntry("plan", "Gold")
                .containsEntry("starts", "2027-02-01")
                .containsEntry("insured", true);
        assertThat(draft.custom().get("budget")).hasToString("1234.5");
    }

    @Test
    void datesAreReadInTheOrderOfTheFile() {
        assertThat(WrittenDate.read("03/04/1970", DateOrder.DAY_FIRST)).contains(LocalDate.of(1970, 4, 3));
        assertThat(WrittenDate.read("03/04/1970", DateOrder.MONTH_FIRST)).contains(LocalDate.of(1970, 3, 4));
        assertThat(WrittenDate.read("03.04.1970", DateOrder.MONTH_FIRST)).contains(LocalDate.of(1970, 4, 3));
        assertThat(WrittenDate.read("1970-04-03T00:00:00Z", DateOrder.MONTH_FIRST))
                .contains(LocalDate.of(1970, 4, 3));
        assertThat(WrittenDate.read("03/04/70", DateOrder.DAY_FIRST)).isEmpty();
        assertThat(WrittenDate.orderOf("13/04/1970")).contains(DateOrder.DAY_FIRST);
        assertThat(WrittenDate.orderOf("04/13/1970")).contains(DateOrder.MONTH_FIRST);
        assertThat(WrittenDate.orderOf("04/03/1970")).isEmpty();
    }

    @Test
    void headersOfManyKindsAreKnown() {
        ImportMapping mapping = MappingSuggestion.of(
                List.of("Vorname", "Name", "Handy", "Contact owner", "E-mail 2", "Budget", "Frage 1", "Kampagne"),
                List.of(List.of("Zoë", "Müller", "0171 1", "Ann Lee", "", "5", "ja", "")),
                TERMS.fields(),
                "DE",
                null);
        assertThat(mapping.columns())
                .extracting(ColumnUse::write)
                .containsExactly(
                        "firstName", "lastName", "mobilePhone", "note", "email", "custom.budget", "note", "campaign");
        assertThat(mapping.dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
    }

    private static String phone(Map<String, String> cells) {
        return Objects.requireNonNull(lead(cells).phones().getFirst().normalised());
    }

    private static LeadDraft lead(Map<String, String> cells) {
        return Objects.requireNonNull(read(cells).draft());
    }

    private static List<RowMark.Code> codes(Map<String, String> cells) {
        return read(cells).marks().stream().map(RowMark::code).toList();
    }

    /** Columns are called by what they are. */
    private static ReadRow read(Map<String, String> cells) {
        List<String> header = new ArrayList<>(cells.keySet());
        ImportMapping mapping = new ImportMapping(
                header.stream().map(name -> ColumnUse.read(name).orElseThrow()).toList(),
                null,
                null,
                LeadType.CONTACT,
                DateOrder.DAY_FIRST,
                null);
        SheetRow row = new SheetRow(2, header.stream().map(cells::get).toList(), null);
        return new RowReader(header, mapping, TERMS, LocalDate.of(2026, 11, 25)).read(row);
    }

    private static CustomFieldView field(String key, CustomFieldKind kind, String... choices) {
        return CustomFieldView.everywhere(UUID.randomUUID(), key, key, kind, Arrays.asList(choices));
    }
}
