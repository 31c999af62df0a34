package org.cordee.contact.file;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How programs call their columns, in the languages in which they write them. Compared by
/// [Folded#key], with the numbers within left out: `E-mail 2 Address` is `E-mail Address`.
final class Headings {
    private static final String KNOWN =
            """
            NAME: Full Name | Display Name | Formatted Name | FN | Nom complet | Nom et prénom | Nom prénom
                | Prénom et nom | Prénom nom | Nom à afficher | Nom affiché | Contact Name | Vollständiger Name
                | Anzeigename | Nombre completo | Nome completo | Volledige naam | Nom du contact | Vor- und Nachname
            GIVEN: First Name | Given Name | Forename | First | Prénom | Prénoms | Vorname | Voornaam | Primeiro nome
                | Nombre de pila | FNAME
            MIDDLE: Middle Name | Additional Name | Middle | Deuxième prénom | Autre prénom | Autres prénoms
                | Second prénom | Zweiter Vorname | Weitere Vornamen | Segundo nombre | Secondo nome
            FAMILY: Last Name | Family Name | Surname | Last | Nom de famille | Nom d'usage | Nachname | Familienname
                | Apellidos | Apellido | Cognome | Sobrenome | Achternaam | LNAME
            PREFIX: Name Prefix | Prefix | Honorific | Salutation | Civilité | Civ | Préfixe | Titre de civilité
                | Titre personnel | Anrede | Préfixe du nom | Namenspräfix
            SUFFIX: Name Suffix | Suffix | Suffixe | Suffixe du nom | Namenszusatz | Generation
            NAME_OR_FAMILY: Name | Nom | Naam
            NAME_OR_GIVEN: Nombre | Nome
            PREFIX_OR_ROLE: Title | Titre
            SHOWN_AS: E-mail Display Name | File As | Initials | Nom complet de l'adresse de messagerie | Initiales
                | Classer sous | Enregistrer sous | Initialen | Speichern unter | Screen Name | Nom à l'écran
            ALSO: Nickname | Nick | Surnom | Pseudo | Pseudonyme | Alias | Short Name | Maiden Name | Nom de jeune fille
                | Nom de naissance | Spitzname | Phonetic First Name | Phonetic Middle Name | Phonetic Last Name
                | Given Yomi | Surname Yomi | Yomi Name | Given Name Yomi | Additional Name Yomi | Family Name Yomi
                | Nom Yomi | Prénom Yomi | Company Yomi | Société Yomi | Organization Yomi Name
            EMAIL: E-mail Address | E-mail | Mail | E-mail Value | E-mails | Email Addresses | Adresse e-mail
                | Adresse email | Adresse mail | Adresse de courriel | Adresse courriel | Courriel | Courriels | Mél
                | Adresse électronique | Adresse de messagerie | Adresse de messagerie principale | Messagerie
                | Primary Email | Secondary Email | Première adresse électronique | Deuxième adresse électronique
                | Adresse électronique principale | Adresse électronique secondaire | Alternate Email | Work Email
                | Home Email | Personal Email | Business Email | Other Email | E-mail pro | E-mail perso
                | E-mail professionnel | E-mail personnel | Mail pro | Mail perso | Courrier électronique
                | E-Mail-Adresse | Dirección de correo electrónico | Correo electrónico | Indirizzo e-mail
                | Endereço de e-mail | E-mailadres
            PHONE: Phone | Telephone | Tel | Phone Number | Telephone Number | Phone Value | Mobile | Mobile Phone
                | Mobile Number | Cell | Cell Phone | Cellphone | Work Phone | Home Phone | Business Phone | Other Phone
                | Primary Phone | Main Phone | Car Phone | Radio Phone | Company Main Phone | Assistant's Phone | Callback
                | Pager | Pager Number | Fax | Fax Number | Business Fax | Home Fax | Other Fax | Work Fax | Telex | ISDN
                | TTY/TDD Phone | Yahoo Phone | Office Phone | Direct Phone | Téléphone | Tél | Téléphone fixe | Fixe
                | Portable | Tél. portable | Téléphone portable | Mobile pro | Mobile perso | Téléphone mobile
                | Tél. mobile | GSM | Natel | SMS | WhatsApp | Numéro de téléphone | Numéro | N° de téléphone
                | Téléphone (bureau) | Téléphone bureau | Téléphone (domicile) | Téléphone domicile | Téléphone (autre)
                | Téléphone (voiture) | Tél. voiture | Téléphone principal | Téléphone société | Radio téléphone
                | Téléphone TDD/TTY | Téléphone de l'assistant(e) | Téléphone de l'assistant | Rappel
                | Numéro de rappel | Récepteur de radiomessagerie | Récepteur d'appel | RNIS | Télex | Télécopie
                | Télécopieur | Télécopie (bureau) | Télécopie (domicile) | Télécopie (autre) | Tél. professionnel
                | Tél. personnel | Tél. domicile | Téléphone professionnel | Téléphone personnel | Tél. pro | Tél. perso
                | Télécopie professionnelle | Télécopieur personnel | Standard | Ligne directe | Telefon | Mobiltelefon
                | Telefon geschäftlich | Telefon privat | Handy | Teléfono | Móvil | Telefono | Cellulare | Telefone
                | Telefoon | Mobiel
            WEBSITE: Website | Web Site | Web Page | Website Value | URL | Web | Homepage | Home Page | Business Website
                | Personal Website | Personal Web Page | Business Home Page | Website URL | Profile URL | LinkedIn
                | LinkedIn URL | LinkedIn Profile | Profil LinkedIn | Site | Site web | Site internet | Page Web
                | Page perso | Adresse web | Webseite | Sitio web | Sito web
            ORGANISATION: Company | Company Name | Organization | Organisation | Organization Name | Organisation Name
                | Employer | Associated Company | Account Name | Firm | Société | Nom de la société | Entreprise
                | Nom de l'entreprise | Raison sociale | Organisme | Structure | Employeur | Cabinet | Société/Organisme
                | Organisme / Société | Unternehmen | Firma | Empresa | Azienda | Società | Bedrijf | Organisatie
            ROLE: Job Title | Position | Role | Occupation | Profession | Job | Organization Title | Organisation Title
                | Headline | Titre/Fonction | Fonction | Poste | Intitulé du poste | Intitulé de poste | Métier | Qualité
                | Rôle | Fonction/Titre | Beruf | Berufsbezeichnung | Funktion | Cargo | Puesto | Posizione | Qualifica
                | Functie
            LABEL: Labels | Label | Group Membership | Categories | Category | Tags | Tag | Groups | Group | Keywords
                | Étiquettes | Étiquette | Libellés | Libellé | Catégories | Catégorie | Groupes | Groupe | Mots clés
                | Mots-clés | Kategorien | Kategorie | Categorías | Categorie
            SINCE: Connected On | Connexion établie le | Connecté le | Date de connexion | En relation depuis le
                | Vernetzt am | Verbunden am | Verbunden seit | Conectado el | Collegato in data | Conectado em
                | Data di collegamento | Verbonden op | Gekoppeld op
            NOTE: Notes | Note | Comments | Comment | Remarks | Description | Remarques | Remarque | Commentaires
                | Commentaire | Observations | Observation | Notizen | Anmerkungen | Bemerkungen | Notas | Opmerkingen
            FACT: Department | Organization Department | Organization Job Description | Organization Symbol | Service
                | Département (service) | Division | Office Location | Assistant's Name | Assistant | Manager's Name
                | Manager | Referred By | User | Account | Billing Information | Language | Organizational ID Number
                | Custom | Custom Field Value | IM Address | IM Value | Messenger ID | Skype | Skype ID | Directory Server
                | Directory Site | Bureau | Nom de l'assistant(e) | Nom de l'assistant | Responsable | Recommandé par
                | Utilisateur | Compte | Informations facturation | Langue | Numéro d'identification de l'organisation
                | Adresses de messagerie instantanée | Serveur d'annuaire | Compétences | Subject | Mileage | Kilométrage
                | ICQ ID | IRC ID | Google ID | MSN ID | AIM ID | QQ ID | Abteilung | Personnalisé | Divers | Champ personnalisé
            NAME_OF_FACT: Custom Field Label | Custom Field Type
            PERHAPS_PHONE: Home | Work | Other | Primary | Main | Bureau direct | Domicile | Travail
            BIRTHDAY: Birthday | Birth Date | Date of Birth | DOB | Birth Year | Birth Month | Birth Day | Anniversaire
                | Date de naissance | Né le | Née le | Naissance | Année de naissance | Mois de naissance
                | Jour de naissance | Geburtstag | Cumpleaños | Compleanno | Geboortedatum
            PHOTO: Photo | Picture | Image | Avatar | Photo URL
            POSTAL_ADDRESS: Address | Adresse | Street | Rue | City | Ville | State | Country | Pays | Zip | Zip Code
                | Postal Code | Postcode | Code postal | CP | Région | Region | Département | Location | Emplacement
                | Localisation | Localité | Commune | BP | Boîte postale | B.P. professionnelle | Autre boîte postale
                | Boîte postale du domicile | PO Box | Town | County | Province | Straße | Stadt | Ort | PLZ | Land
                | Bundesland | Pays/État | Canton
            OTHER: Anniversary | Anniversaire de mariage ou fête | Anniversaire de mariage | Spouse | Conjoint(e)
                | Conjoint | Partner | Children | Child | Enfants | Gender | Sexe | Genre | Hobby | Hobbies | Interests
                | Passe-temps | Loisirs | Government ID Number | Code gouvernement | Event Value | Event Label
                | Event Type | Relation Value | Relation Label | Relation Type | Ehepartner | Kinder | Geschlecht
                | Sensitive | Religion | Nationality | Nationalité | Birth Place | Lieu de naissance | Age | Âge
            UNREAD: E-mail Type | E-mail Label | Type de messagerie | Phone Type | Phone Label | Website Type
                | Website Label | Organization Type | Organization Label | IM Type | IM Label | IM Service | Sensitivity
                | Priority | Private | Internet Free Busy | Email Opt In | Critère de diffusion | Priorité | Privé
                | Disponibilité Internet
            """;

    private static final Map<String, Meaning> MEANINGS = read();

    private static final int LONGEST = 60;

    static @Nullable Meaning known(String title) {
        if (title.length() > LONGEST) return null;
        var key = Folded.key(title);
        var meaning = MEANINGS.get(key);
        return meaning != null ? meaning : MEANINGS.get(key.replaceAll("\\d", ""));
    }

    private static Map<String, Meaning> read() {
        var meanings = new HashMap<String, Meaning>();
        var meaning = Meaning.UNREAD;
        for (var line : KNOWN.lines().toList()) {
            var titles = line;
            if (!line.startsWith(" ")) {
                meaning = Meaning.valueOf(line.substring(0, line.indexOf(':')));
                titles = line.substring(line.indexOf(':') + 1);
            }
            for (var title : titles.split("\\|")) {
                if (!title.isBlank()) meanings.putIfAbsent(Folded.key(title), meaning);
            }
        }
        return Map.copyOf(meanings);
    }

    private Headings() {}
}
