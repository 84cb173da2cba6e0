package io.baton.demo;

import java.util.List;

/** What the people of an office write, in its language. */
enum Texts {
    ENGLISH(
            List.of(
                    "Rang twice, no answer. Trying again tomorrow morning.",
                    "Very friendly. Wants to compare with what the bank offered.",
                    "Left a message with the partner.",
                    "Asked for everything by e-mail first, please no calls at work.",
                    "Has two old pensions and no idea what is in them.",
                    "Prefers evenings after six.",
                    "Met at the stand; took the brochure on protection."),
            List.of(
                    "Meeting agreed for next week, both will come.",
                    "Sent the fact find. Comes back with payslips.",
                    "Quote discussed; thinks it over until the weekend.",
                    "Documents complete, application is with the provider."),
            List.of(
                    "Wrong area for me",
                    "Knows me privately",
                    "On leave until next week",
                    "Asked for somebody who speaks Urdu",
                    "My list is full"),
            List.of("Signed", "Application accepted by the provider", "Policy in force"),
            List.of(
                    "Stays with the present adviser",
                    "Too expensive",
                    "Could not be reached for three weeks",
                    "Decided to wait a year"),
            List.of(
                    "Website",
                    "Referral",
                    "Trade fair",
                    "Newspaper advert",
                    "Phone call",
                    "Comparison site",
                    "Social media",
                    "Walk-in"),
            List.of(
                    "Teacher",
                    "Nurse",
                    "Electrician",
                    "Civil servant",
                    "Software tester",
                    "Retired",
                    "Shop owner",
                    "Bus driver",
                    "Architect",
                    "Student"),
            List.of("Head of department", "Team leader", "Apprentice", "Managing director", "Self-employed")),
    GERMAN(
            List.of(
                    "Zweimal angerufen, niemand da. Morgen früh wieder.",
                    "Sehr freundlich, möchte mit dem Angebot der Hausbank vergleichen.",
                    "Nachricht bei der Schwester hinterlassen.",
                    "Bitte erst alles per E-Mail, keine Anrufe auf der Arbeit.",
                    "Hat zwei alte Verträge und weiß nicht, was darin steht.",
                    "Am besten abends nach 18 Uhr.",
                    "Am Messestand getroffen, hat die Broschüre mitgenommen."),
            List.of(
                    "Termin nächste Woche, beide kommen.",
                    "Fragebogen verschickt, Gehaltsnachweise folgen.",
                    "Angebot besprochen, überlegt bis zum Wochenende.",
                    "Unterlagen vollständig, Antrag ist beim Anbieter."),
            List.of(
                    "Nicht mein Gebiet",
                    "Kennt mich privat",
                    "Bin bis nächste Woche im Urlaub",
                    "Wünscht Beratung auf Türkisch",
                    "Meine Liste ist voll"),
            List.of("Unterschrieben", "Antrag vom Anbieter angenommen", "Vertrag läuft"),
            List.of(
                    "Bleibt beim bisherigen Berater",
                    "Zu teuer",
                    "Drei Wochen lang nicht erreicht",
                    "Wartet noch ein Jahr"),
            List.of(
                    "Website",
                    "Empfehlung",
                    "Messe",
                    "Zeitungsanzeige",
                    "Anruf",
                    "Vergleichsportal",
                    "Soziale Medien",
                    "Laufkundschaft"),
            List.of(
                    "Lehrerin",
                    "Pfleger",
                    "Elektrikerin",
                    "Beamter",
                    "Softwaretesterin",
                    "Rentner",
                    "Ladenbesitzer",
                    "Busfahrerin",
                    "Architekt",
                    "Studentin"),
            List.of("Abteilungsleiterin", "Teamleiter", "Auszubildende", "Geschäftsführer", "Selbstständig"));

    private final List<String> firstNotes;
    private final List<String> laterNotes;
    private final List<String> rejections;
    private final List<String> wins;
    private final List<String> losses;
    private final List<String> sources;
    private final List<String> occupations;
    private final List<String> titles;

    Texts(
            List<String> firstNotes,
            List<String> laterNotes,
            List<String> rejections,
            List<String> wins,
            List<String> losses,
            List<String> sources,
            List<String> occupations,
            List<String> titles) {
        this.firstNotes = firstNotes;
        this.laterNotes = laterNotes;
        this.rejections = rejections;
        this.wins = wins;
        this.losses = losses;
        this.sources = sources;
        this.occupations = occupations;
        this.titles = titles;
    }

    static Texts of(DemoOffice office) {
        return office.locale().equals("de") ? GERMAN : ENGLISH;
    }

    List<String> firstNotes() {
        return firstNotes;
    }

    List<String> laterNotes() {
        return laterNotes;
    }

    List<String> rejections() {
        return rejections;
    }

    List<String> wins() {
        return wins;
    }

    List<String> losses() {
        return losses;
    }

    List<String> sources() {
        return sources;
    }

    List<String> occupations() {
        return occupations;
    }

    List<String> titles() {
        return titles;
    }
}
