package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables that programs write, each in its own way.
class TablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Notes:\n",
                "Notes:\n\"When exporting, some of the email addresses, phones and names may be missing.\"\n\n",
            })
    void linkedin_begins_with_some_lines_of_notes(String notes) {
        var told =
                Told.by(
                        notes
                                + """
                                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                                Zoé,Lefèvre,https://www.linkedin.example/in/zoe,,Atelier Brume,"Coach, facilitator",03 Feb 2024
                                ,,,,,,30 Apr 2026
                                """);

        var line = (int) notes.lines().count() + 2;
        assertThat(told.inWords())
                .isEqualTo(
                        """
                        %d Zoé Lefèvre [Zoé, Lefèvre]
                          website      https www.linkedin.example/in/zoe
                          organisation Atelier Brume
                          role         Coach, facilitator
                          since        2024-02-03
                        %d refused NOBODY: ,,,,,,30 Apr 2026
                        LINKEDIN, 2 rows, unread:
                        """
                                .formatted(line, line + 1));
    }

    @Test
    void linkedin_in_french_with_its_columns_in_another_order() {
        var told =
                Told.by(
                        """
                        Nom,Prénom,Connexion établie le,Poste,Entreprise,Adresse e-mail,URL
                        Lefèvre,Zoé,15 févr. 2024,Coach,Atelier Brume,zoe@brume.example,linkedin.example/in/zoe
                        Roux,Ida,un jour,,,ida@@roux.example,javascript:alert(1)
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Zoé Lefèvre [Zoé, Lefèvre]
                          since        2024-02-15
                          role         Coach
                          organisation Atelier Brume
                          email        zoe@brume.example
                          website      https linkedin.example/in/zoe
                        3 Ida Roux [Ida, Roux]
                          note         Connexion établie le : un jour
                          note         ida@@roux.example
                          note         javascript:alert(1)
                          ! ODD_EMAIL ida@@roux.example
                          ! ODD_WEBSITE javascript:alert(1)
                        LINKEDIN, 2 rows, unread:
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "'Vorname,Nachname,E-Mail-Adresse,Unternehmen,Position,Vernetzt am'",
        "'Nombre,Apellidos,Dirección de correo electrónico,Empresa,Cargo,Conectado el'",
        "'Nome,Cognome,Indirizzo e-mail,Azienda,Posizione,Collegato in data'",
        "'Voornaam,Achternaam,E-mailadres,Bedrijf,Functie,Verbonden op'"
    })
    void linkedin_in_other_languages(String headings) {
        var told = Told.by(headings + "\nAnn,Roy,ann@roy.example,Brume,Coach,2024-01-05\n");

        assertThat(told.person().givenName()).isEqualTo("Ann");
        assertThat(told.person().familyName()).isEqualTo("Roy");
        assertThat(told.person().details())
                .containsExactly(
                        new Detail(Kind.EMAIL, "ann@roy.example"),
                        new Detail(Kind.ORGANISATION, "Brume"),
                        new Detail(Kind.ROLE, "Coach"),
                        new Detail(Kind.SINCE, "2024-01-05"));
        assertThat(((Done) told.reading()).source()).isEqualTo(Source.LINKEDIN);
    }

    @Test
    void google_as_it_writes_today() {
        var told =
                Told.by(
                        """
                        First Name,Middle Name,Last Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value
                        Ada,Lou,Brun,Dr,Lala,"Brun, Ada",Cabinet Brun ::: École d'été,Médecin,Urgences,1980-01-01,"deux
                        lignes",https://photos.example/x,Amis ::: * myContacts ::: * starred,* Home,ada@brun.example ::: ada@ecole.example,Mobile,+33 6 39 98 00 11 ::: 01 99 00 11 22,Home,"1 rue X
                        Lyon",Spouse,Luc,Profile,brun.example,Anniversary,2001-01-01,Langue,Polonais
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Dr Ada Lou Brun [Ada, Brun]
                          also         Lala
                          organisation Cabinet Brun
                          organisation École d'été
                          role         Médecin
                          note         Organization Department : Urgences
                          note         deux / lignes
                          label        Amis
                          email        ada@brun.example
                          email        ada@ecole.example
                          phone        +33639980011
                          phone        +33199001122
                          website      https brun.example
                          note         Langue : Polonais
                          ! BIRTHDAY
                          ! PHOTO
                          ! POSTAL_ADDRESS
                          ! OTHER
                        GOOGLE, 1 rows, unread: E-mail 1 - Label | Phone 1 - Label | Website 1 - Label
                        """);
    }

    @Test
    void google_as_it_wrote_before() {
        var told =
                Told.by(
                        """
                        Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title
                        Jo,Jo,,,* myContacts,* Work,jo@brume.example,Brume,Coach
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Jo [Jo, ]
                          email        jo@brume.example
                          organisation Brume
                          role         Coach
                        GOOGLE, 1 rows, unread: E-mail 1 - Type
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"windows-1252", "ISO-8859-15", "x-MacRoman", "IBM850", "UTF-8", "UTF-16"})
    void outlook_in_french_with_titre_and_nom_twice(String charset) {
        var file =
                """
                "Titre","Prénom","Deuxième prénom","Nom","Suffixe","Société","Service","Titre","Rue (bureau)","Téléphone (bureau)","Tél. mobile ","Adresse de messagerie","Type de messagerie","Nom complet de l'adresse de messagerie","Anniversaire","Bureau","Catégories","Enfants","Initiales","Nom","Notes","Page Web","Privé","Sexe"
                "Mme","Hélène","","Garnier","","Clinique du Parc","Ressources humaines","Directrice","3 rue du Lac","01 99 00 12 34","06 39 98 01 02","Helene.Garnier@Parc.example","SMTP","Hélène Garnier (Helene.Garnier@Parc.example)","0/0/00","B12","Clients;Santé","Léo","H.G.","Garnier Hélène","Rencontrée à Annecy
                Rappeler en février","www.parc.example","False","Indéterminé"
                "","","","","","Maison Colibri","","","","04 99 00 11 22","","","","","12/05/1970","","","","","","","","False",""
                """
                        .replace("\n", "\r\n")
                        .getBytes(Charset.forName(charset));

        assertThat(Told.by(file).inWords())
                .isEqualTo(
                        """
                        2 Mme Hélène Garnier [Hélène, Garnier]
                          organisation Clinique du Parc
                          note         Service : Ressources humaines
                          role         Directrice
                          phone        +33199001234
                          phone        +33639980102
                          email        helene.garnier@parc.example
                          note         Bureau : B12
                          label        Clients
                          label        Santé
                          note         Rencontrée à Annecy / Rappeler en février
                          website      https www.parc.example
                          ! POSTAL_ADDRESS
                          ! OTHER
                        4 Maison Colibri [, ]
                          organisation Maison Colibri
                          phone        +33499001122
                          ! BIRTHDAY
                        OUTLOOK, 2 rows, unread: Type de messagerie | Privé
                        """);
    }

    @Test
    void outlook_in_english() {
        var told =
                Told.by(
                        """
                        Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business Phone,Business Phone 2,Mobile Phone,Birthday,Categories,E-mail Address,E-mail Display Name,E-mail 2 Address,E-mail 2 Display Name,Manager's Name,Notes,Priority,Spouse,Web Page
                        Ms.,Ann,,Roy,PhD,Brume,Care,Nurse,1 Long Road,Lyon,+33 1 99 00 11 22,,+33 6 39 98 00 01,5/3/1980,Friends;Choir,ann@roy.example,Ann Roy (ann@roy.example),nana@roy.example,Nana,Ida Sun,,Normal,Luc,roy.example
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Ms. Ann Roy PhD [Ann, Roy]
                          organisation Brume
                          note         Department : Care
                          role         Nurse
                          phone        +33199001122
                          phone        +33639980001
                          label        Friends
                          label        Choir
                          email        ann@roy.example
                          email        nana@roy.example
                          note         Manager's Name : Ida Sun
                          website      https roy.example
                          also         Nana
                          ! POSTAL_ADDRESS
                          ! BIRTHDAY
                          ! OTHER
                        OUTLOOK, 1 rows, unread: Priority
                        """);
    }

    @Test
    void a_table_saved_by_a_spreadsheet_in_europe() {
        var told =
                Told.by(
                        """
                        sep=;
                        Nom;Courriel;Téléphone;Fonction;;
                        Durand Élie;elie@durand.example;="0639980001";Coach;;
                        ;;;;;
                        Roux Ida;a@b.example c@d.example;06 39 98 00 01 / 01 99 00 11 22;Title;;
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        3 Durand Élie [, ]
                          email        elie@durand.example
                          phone        +33639980001
                          role         Coach
                        5 Roux Ida [, ]
                          email        a@b.example
                          email        c@d.example
                          phone        +33639980001
                          phone        +33199001122
                          role         Title
                        TABLE, 2 rows, unread:
                        """);
    }

    @Test
    void a_column_that_nobody_has_a_place_for_is_named() {
        var told =
                Told.by(
                        """
                        Record ID,First Name,Last Name,Email,Lead Status,Unsubscribed from all email,Invitee Phone,,Empty
                        12,Ann,Roy,ann@roy.example,New,FALSE,0639980001,9,
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Ann Roy [Ann, Roy]
                          email        ann@roy.example
                          phone        +33639980001
                        TABLE, 1 rows, unread: Record ID | Lead Status | Unsubscribed from all email | (8)
                        """);
    }

    @Test
    void thunderbird_has_some_columns_twice() {
        var told =
                Told.by(
                        """
                        Prénom,Nom de famille,Nom à afficher,Surnom,Première adresse électronique,Deuxième adresse électronique,Portable,Ville,Code postal,Ville,Code postal,Profession,Service,Société,Page Web 1,année de naissance,Divers 1,Notes,
                        Ann,Roy,Ann Roy,Nana,ann@roy.example,nana@roy.example,0639980001,Lyon,69000,Paris,75000,Coach,Soins,Brume,,1980,chante,n,
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Ann Roy [Ann, Roy]
                          also         Nana
                          email        ann@roy.example
                          email        nana@roy.example
                          phone        +33639980001
                          role         Coach
                          note         Service : Soins
                          organisation Brume
                          note         Divers 1 : chante
                          note         n
                          ! POSTAL_ADDRESS
                          ! BIRTHDAY
                        TABLE, 1 rows, unread:
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nom;Prénom;Mél|Roy;Ann;ann@roy.example|Ann Roy|Ann|Roy",
                "NOM;PRENOM;MAIL|Roy;Ann;ann@roy.example|Ann Roy|Ann|Roy",
                "Name;Vorname;E-Mail|Roy;Ann;ann@roy.example|Ann Roy|Ann|Roy",
                "Name;Email|Ann Roy;ann@roy.example|Ann Roy|''|''",
                "Nom;Prénom;Email|Roy Ann;Ann;ann@roy.example|Roy Ann|Ann|''",
                "Nome;Email|Ann Roy;ann@roy.example|Ann Roy|''|''",
                "Contact First Name;Contact Last Name;Email|Ann;Roy;ann@roy.example|Ann Roy|Ann|Roy",
                "Email;Titre|ann@roy.example;Coach|ann@roy.example|''|''",
                "firstName;lastName;emailAddress|Ann;Roy;ann@roy.example|Ann Roy|Ann|Roy",
            })
    void a_name_is_put_together(
            String headings, String row, String name, String given, String family) {
        var person = Told.by(headings + "\n" + row + "\n").person();

        assertThat(List.of(person.name(), person.givenName(), person.familyName()))
                .containsExactly(name, given, family);
        assertThat(person.details()).contains(new Detail(Kind.EMAIL, "ann@roy.example"));
    }

    @Test
    void two_files_joined_are_one_table() {
        var told = Told.by("Nom,Email\nAnn,ann@roy.example\n\ufeffNom,Email\nBo,bo@roy.example\n");

        assertThat(told.people()).extracting(Person::name).containsExactly("Ann", "Bo");
        assertThat(told.rows()).extracting(Row::line).containsExactly(2, 4);
    }

    @Test
    void an_organisation_alone_is_a_contact_and_a_dash_is_nobody() {
        var told =
                Told.by(
                        """
                        Name,E-mail,Company
                        ,,Colibri
                        ,contact@colibri.example,Colibri
                        -,-,-
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Colibri [, ]
                          organisation Colibri
                        3 contact@colibri.example [, ]
                          email        contact@colibri.example
                          organisation Colibri
                        4 refused NOBODY: -,-,-
                        TABLE, 3 rows, unread:
                        """);
    }
}
