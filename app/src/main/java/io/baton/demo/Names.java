package io.baton.demo;

import java.util.List;

/**
 * Invented names, as the world writes them: long and short, with marks, apostrophes, particles, from right to left.
 * Whoever has such a name should find Baton used to it.
 */
final class Names {

    /** A person's name in its two parts; the first may be empty. */
    record Person(String first, String last) {}

    /** Those that programs stumble over; each office gets some. */
    static final List<Person> ODD = List.of(
            new Person("Zoë", "Müllerschön"),
            new Person("Siobhán", "O’Harrow-Byrne"),
            new Person("Nguyễn Thị", "Ánh Dương"),
            new Person("ليلى", "الحدادين"),
            new Person("Jean-Étienne", "de l'Islette"),
            new Person("Łukasz", "Żółtogórski"),
            new Person("İpek", "Şahinkaya"),
            new Person("", "Li"),
            new Person("Đặng Văn", "Khôi"),
            new Person("Marieke", "van der Merwe-Bothma"),
            new Person("Fionnuala", "Ní Shúilleabh"),
            new Person("يوسف", "بن عمران"),
            new Person("Søren", "Ærøskov"),
            new Person("Björk", "Þórsdóttir"),
            new Person("Maria da Conceição", "dos Santos Ferreirinha e Vasconcelhos"),
            new Person("Renée", "D'Angeletti"),
            new Person("Jürgen", "Freiherr von Öhringsfeld"),
            new Person("Anneliese", "Großkreuzer"),
            new Person("Ng", "Ô"),
            new Person("Chloë", "Null"));

    static final List<String> FIRST_BRITISH = List.of(
            "Alice", "Bernard", "Caitlin", "Dev", "Eleanor", "Farah", "Gareth", "Harriet", "Imran", "Jemima", "Keith",
            "Lorna", "Megan", "Nikhil", "Olwen", "Percy", "Rhian", "Sanjay", "Tamsin", "Umar", "Violet", "Winston",
            "Yasmin", "Zara");

    static final List<String> LAST_BRITISH = List.of(
            "Ackerfield",
            "Bellhouse",
            "Cartwend",
            "Dunmoor",
            "Eastlake-Pryor",
            "Fenwicke",
            "Gillspie",
            "Harrowgate",
            "Iddenden",
            "Jessamy",
            "Kettlewick",
            "Longstaffe",
            "Mistryani",
            "Netherby",
            "Oakhampton",
            "Patelson",
            "Quarrington",
            "Ramsdell",
            "Singhal",
            "Thornleigh",
            "Underhay",
            "Venables-Cole",
            "Wetherspun",
            "Yarborne");

    static final List<String> FIRST_GERMAN = List.of(
            "Anke", "Bärbel", "Cem", "Dörte", "Elif", "Falk", "Gülay", "Heiko", "Ines", "Jörg", "Katrin", "Lutz",
            "Maren", "Niklas", "Oskar", "Petra", "Rainer", "Sönke", "Tanja", "Uta", "Volker", "Wiebke", "Yusuf",
            "Zdenka");

    static final List<String> LAST_GERMAN = List.of(
            "Ackerknecht",
            "Bäumlein",
            "Czerninski",
            "Dreßlinger",
            "Eßwanger",
            "Führbach",
            "Gänsewig",
            "Hübschmannel",
            "Igelbrink",
            "Jägerfeld",
            "Kowalskiewicz",
            "Lößnitzer",
            "Mährlein",
            "Nußbaumer",
            "Öztürkmen",
            "Pfälzinger",
            "Rößlein",
            "Schönwälder",
            "Tüßling",
            "Überschär",
            "Vößing",
            "Weißenthal",
            "Yılmazer",
            "Zäunert");

    static final List<String> BUSINESSES_BRITISH = List.of(
            "Larkfield & Daughters Plumbing",
            "O'Mallory's Bakehouse",
            "24/7 \"Quick\" Locksmiths",
            "Tide & Timber Joinery",
            "Phở Bến Cũ Kitchen",
            "مخبز الياسمين الأزرق",
            "The <Angle> Bracket Works",
            "Pennine Kettle Co.",
            "Moor Lane Veterinary Practice",
            "Fig & Fennel Catering",
            "Blue Door Nursery",
            "Harrow & Sons (Roofing)",
            "Copperbeck Cycles",
            "Dales Edge Dental",
            "Wick & Wax Candles",
            "Saddleworth Sound Hire");

    static final List<String> BUSINESSES_GERMAN = List.of(
            "Ünal & Söhne Fliesenbau",
            "Bäckerei Morgenröte",
            "Kessler, Ruß & Partner GbR",
            "Spreeufer Zweiräder",
            "Çınar Feinkost",
            "Tischlerei Großmannel",
            "Praxis am Lärchenweg",
            "Nähwerk „Zum Knopf“",
            "Elektro Überlandt",
            "Müggelblick Gartenbau",
            "Café Süßholz",
            "Hausverwaltung Weißdorn",
            "Fahrschule Rückenwind",
            "Druckerei Bleiläufer",
            "Yoga im Hinterhöfchen",
            "Käthes Änderungsschneiderei");

    /** What follows a family's name in that of its business. */
    static final List<String> TRADES_BRITISH = List.of(
            "Roofing",
            "Optical",
            "& Sons Haulage",
            "Garden Design",
            "Dental Care",
            "Books",
            "& Co. Solicitors",
            "Motors",
            "Physiotherapy",
            "Fine Cheeses",
            "Scaffolding Ltd",
            "Pet Supplies");

    static final List<String> TRADES_GERMAN = List.of(
            "Dachbau GmbH",
            "Augenoptik",
            "& Söhne Spedition",
            "Gartengestaltung",
            "Zahnärzte",
            "Bücherstube",
            "Rechtsanwälte",
            "Kfz-Meisterbetrieb",
            "Physiotherapie",
            "Käsetheke",
            "Gerüstbau OHG",
            "Tierbedarf");

    private Names() {}
}
