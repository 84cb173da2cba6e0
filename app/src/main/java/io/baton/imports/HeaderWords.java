package io.baton.imports;

import io.baton.shared.SearchText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What columns are called: by the tools people export from (Facebook, Google Ads, HubSpot, Salesforce, Pipedrive,
 * Outlook …) and in the languages they write in. Names are compared folded, without spaces and signs.
 */
final class HeaderWords {

    private static final Map<String, ImportTarget> WORDS = words();

    private HeaderWords() {}

    static Optional<ImportTarget> find(String header) {
        return Optional.ofNullable(WORDS.get(plain(header)));
    }

    /** "First Name", "first_name" and "FirstName" are the same. */
    static String plain(String header) {
        return SearchText.fold(header).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, ImportTarget> words() {
        Map<String, ImportTarget> words = new HashMap<>();
        people(words);
        work(words);
        reach(words);
        place(words);
        origin(words);
        add(
                words,
                ImportTarget.IGNORE,
                "id leadid recordid contactid adid adsetid campaignid formid gclid isorganic uuid guid externalid"
                        + " datensatzid kundennummer reason grund");
        return words;
    }

    private static void people(Map<String, ImportTarget> words) {
        add(
                words,
                ImportTarget.FULL_NAME,
                "fullname name contactname leadname personname customername prospectname clientname vollername"
                        + " vollstandigername nameundvorname vorundnachname kontaktname ansprechpartner kunde"
                        + " interessent nomcomplet nometprenom nombrecompleto nombreyapellidos nomecompleto"
                        + " nominativo volledigenaam naam imieinazwisko yourname ihrname");
        add(
                words,
                ImportTarget.LAST_NAME,
                "lastname surname familyname secondname nachname familienname zuname nom nomdefamille apellido"
                        + " apellidos cognome achternaam nazwisko sobrenome efternamn soyad 姓 contactlastname");
        add(
                words,
                ImportTarget.FIRST_NAME,
                "firstname forename givenname christianname vorname rufname prenom nombre nome voornaam imie fornamn"
                        + " ad 名 contactfirstname");
        add(
                words,
                ImportTarget.GREETING,
                "greeting salutation nametitle honorific anrede civilite tratamiento aanhef formadegrzeczna");
        add(
                words,
                ImportTarget.BIRTH_DATE,
                "birthdate dateofbirth dob birthday born geburtsdatum geburtstag gebdatum gebdat geb datedenaissance"
                        + " naissance fechadenacimiento datadinascita geboortedatum dataurodzenia datadenascimento");
        add(
                words,
                ImportTarget.TOBACCO_USE,
                "tobaccouse tobacco smoker smoking issmoker smokerstatus raucher raucherstatus nichtraucher tabak"
                        + " tabakkonsum fumeur tabac fumador fumatore roker palacz");
    }

    private static void work(Map<String, ImportTarget> words) {
        add(
                words,
                ImportTarget.COMPANY,
                "company companyname organisation organization organisationname organizationname business businessname"
                        + " employer account accountname agency firma firmenname unternehmen arbeitgeber betrieb"
                        + " societe entreprise raisonsociale empresa compania azienda ragionesociale bedrijf"
                        + " bedrijfsnaam organizacja nazwafirmy companycompany");
        add(words, ImportTarget.OCCUPATION, "occupation profession beruf tatigkeit profesion professione beroep zawod");
        add(
                words,
                ImportTarget.JOB_TITLE,
                "jobtitle title position role jobposition jobfunction funktion titel stellung berufsbezeichnung fonction"
                        + " poste cargo puesto qualifica functie stanowisko");
        add(
                words,
                ImportTarget.ASSIGNEE,
                "assignee assignedto assigneduser owner contactowner leadowner accountowner owneremail leadowneremail"
                        + " contactowneremail assigneeemail useremailassigned salesrep salesperson agent agentemail"
                        + " advisor advisoremail zustandig zustandigeremail betreuer berater vermittler bearbeiter"
                        + " responsable conseiller asignadoa propietario");
    }

    private static void reach(Map<String, ImportTarget> words) {
        add(
                words,
                ImportTarget.EMAIL,
                "email emailaddress useremail mail mailaddress emailadresse mailadresse workemail personalemail"
                        + " businessemail primaryemail email1 email2 email3 email1address emailaddress2 emailprivat"
                        + " emailgeschaftlich adressemail courriel correo correoelectronico correoe posta"
                        + " indirizzoemail emailadres adresemail adrese contactemail youremail ihreemail");
        add(
                words,
                ImportTarget.PHONE,
                "phone phonenumber telephone telephonenumber tel telno telnr telefon telefonnummer telefonnr rufnummer"
                        + " festnetz landline homephone phonehome privatephone telefonprivat primaryphone phone1 phone2"
                        + " phone3 numerodetelephone telefono numerodetelefono telefoon telefoonnummer numertelefonu"
                        + " telefone contactnumber contactphone userphone callback");
        add(
                words,
                ImportTarget.MOBILE_PHONE,
                "mobile mobilephone mobilenumber mobilephonenumber cell cellphone cellphonenumber handy handynummer"
                        + " handynr mobil mobiltelefon mobilnummer mobilfunk portable telephoneportable movil"
                        + " telefonomovil cellulare mobiel komorka telefonkomorkowy celular whatsapp");
        add(
                words,
                ImportTarget.WORK_PHONE,
                "workphone workphonenumber businessphone officephone phonework telefongeschaftlich telefondienstlich"
                        + " telefonbuero telefonburo telephoneprofessionnel");
        add(
                words,
                ImportTarget.WEB,
                "web website websiteurl url homepage webseite internet internetseite siteweb siteinternet paginaweb"
                        + " sitoweb strona");
    }

    private static void place(Map<String, ImportTarget> words) {
        add(
                words,
                ImportTarget.STREET,
                "street streetaddress address address1 addressline1 addressline mailingstreet billingstreet homestreet"
                        + " strasse strassehausnummer strasseundhausnummer strassenr anschrift adresse rue calle"
                        + " direccion via indirizzo straat adres ulica endereco");
        add(
                words,
                ImportTarget.CITY,
                "city town towncity locality mailingcity billingcity homecity ort stadt wohnort ortschaft ville"
                        + " localite ciudad poblacion citta comune plaats stad woonplaats miasto miejscowosc cidade");
        add(
                words,
                ImportTarget.REGION,
                "region state stateregion province county stateprovince mailingstate homestate bundesland kanton"
                        + " departement provincia comunidad regione wojewodztwo estado");
        add(
                words,
                ImportTarget.POSTCODE,
                "postcode postalcode zip zipcode zippostalcode postzip mailingpostalcode billingpostalcode homepostalcode"
                        + " plz postleitzahl codepostal cp codigopostal cap postcodehuisnummer kodpocztowy cep");
        add(
                words,
                ImportTarget.COUNTRY,
                "country countryregion countrycode mailingcountry billingcountry homecountry land staat pays pais paese"
                        + " nazione kraj countryterritory");
    }

    private static void origin(Map<String, ImportTarget> words) {
        add(
                words,
                ImportTarget.SOURCE,
                "source leadsource sourceoflead origin originalsource utmsource herkunft quelle leadquelle kanal channel"
                        + " origine provenance origen fuente fonte bron zrodlo");
        add(
                words,
                ImportTarget.CAMPAIGN,
                "campaign campaignname utmcampaign kampagne kampagnenname aktion campagne campana campagna kampania");
        add(
                words,
                ImportTarget.NOTE,
                "note notes comment comments remark remarks message description memo yourmessage bemerkung bemerkungen"
                        + " notiz notizen kommentar nachricht anmerkung beschreibung commentaire commentaires remarque"
                        + " nota notas comentario comentarios note messaggio opmerking uwagi");
    }

    private static void add(Map<String, ImportTarget> words, ImportTarget target, String names) {
        for (String name : names.split(" ")) {
            words.put(name, target);
        }
    }
}
