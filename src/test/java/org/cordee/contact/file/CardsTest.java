package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Cards of every version, as telephones and programs write them.
class CardsTest {
    @Test
    void version_2_with_quoted_printable_in_an_old_alphabet() {
        var told =
                Told.by(
                        """

                        BEGIN:vCard
                        VERSION:2.1
                        N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;Zo=E9;;;
                        TEL;CELL:0033 6 39 98 00 01
                        NOTE;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:10 =80 =
                        par mois=0D=0Amerci
                        EMAIL;INTERNET:Zoé <mailto:ZOE@Brume.example>
                        END:vCard
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        2 Zoé Lefèvre [Zoé, Lefèvre]
                          phone        +33639980001
                          note         10 € par mois / merci
                          email        zoe@brume.example
                        VCARD, 1 rows, unread:
                        """);
    }

    @Test
    void version_3_of_apple_with_its_groups() {
        var told =
                Told.by(
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        PRODID:-//Apple Inc.//iOS 17//EN
                        N:Roux;Ida;;;
                        FN:Ida Roux
                        ORG:Brume\\, SA;Conseil;
                        item1.EMAIL;type=INTERNET;type=pref:ida@roux.example
                        item1.X-ABLabel:_$!<Other>!$_
                        item2.URL;type=pref:https\\://www.roux.example/a
                        item2.X-ABLabel:_$!<HomePage>!$_
                        item3.X-ABRELATEDNAMES:Luc
                        item3.X-ABLabel:_$!<Spouse>!$_
                        TEL;type=CELL;type=VOICE;type=pref:06 39 98 00 01
                        IMPP;X-SERVICE-TYPE=Skype:skype:ida.roux
                        BDAY;VALUE=date:1980-02-03
                        CATEGORIES:Amis,Travail\\, Lyon
                        NOTE:ligne 1\\nligne 2
                          suite
                        X-CUSTOM:abc
                        END:VCARD
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        1 Ida Roux [Ida, Roux]
                          organisation Brume, SA
                          note         ORG : Conseil
                          email        ida@roux.example
                          website      https www.roux.example/a
                          phone        +33639980001
                          note         IMPP : skype:ida.roux
                          label        Amis
                          label        Travail, Lyon
                          note         ligne 1 / ligne 2 suite
                          ! OTHER
                          ! BIRTHDAY
                        VCARD, 1 rows, unread: X-CUSTOM
                        """);
    }

    @Test
    void version_4() {
        var told =
                Told.by(
                        """
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Jean Blé
                        N:Blé;Jean;;;
                        NICKNAME:Jano,Ble
                        TEL;VALUE=uri;TYPE="voice,home":tel:+33-1-99-00-11-22;ext=5
                        GENDER:M
                        RELATED;TYPE=friend:urn:uuid:1
                        END:VCARD
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        1 Jean Blé [Jean, Blé]
                          also         Jano
                          also         Ble
                          phone        +33199001122;ext=5
                          ! OTHER
                        VCARD, 1 rows, unread:
                        """);
    }

    @Test
    void a_card_that_breaks_off_is_refused_and_the_others_are_read() {
        var told =
                Told.by(
                        """
                        BEGIN:VCARD
                        FN:Broken One
                        BEGIN:VCARD
                        FN:Whole One
                        END:VCARD
                        EMAIL:lost@border.example
                        END:VCARD
                        \ufeffBEGIN:VCARD
                        FN:Whole Two
                        END:VCARD
                        BEGIN:VCARD
                        FN:Cut off
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        1 refused BROKEN: Broken One
                        3 Whole One [, ]
                        6 refused BROKEN: lost@border.example
                        8 Whole Two [, ]
                        11 refused BROKEN: Cut off
                        VCARD, 5 rows, unread:
                        """);
    }

    @Test
    void the_card_of_an_agent_stays_at_the_door() {
        var told =
                Told.by(
                        """
                        BEGIN:VCARD
                        VERSION:2.1
                        FN:Ann Roy
                        AGENT:
                        BEGIN:VCARD
                        VERSION:2.1
                        FN:Secret Agent
                        TEL:0199001122
                        END:VCARD
                        EMAIL:ann@roy.example
                        END:VCARD
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        1 Ann Roy [, ]
                          email        ann@roy.example
                          ! OTHER
                        VCARD, 1 rows, unread:
                        """);
    }

    @Test
    void lines_that_were_not_folded_belong_to_what_stands_before_them() {
        var told =
                Told.by(
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ann Roy
                        NOTE:first line
                        second line
                        PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
                        SECRETPICTURE/AAAA
                        AAAA==
                        END:VCARD
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        1 Ann Roy [, ]
                          note         first line / second line
                          ! PHOTO
                        VCARD, 1 rows, unread:
                        """);
    }

    @Test
    void a_group_is_nobody() {
        var told =
                Told.by(
                        "BEGIN:VCARD\nFN:Famille\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n"
                                + "BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Ann\nEND:VCARD\n");

        assertThat(told.inWords())
                .isEqualTo("1 refused NOBODY: Famille\n5 Ann [, ]\nVCARD, 2 rows, unread:\n");
    }

    @Test
    void a_name_may_be_missing_in_part() {
        var told =
                Told.by(
                        """
                        BEGIN:VCARD
                        N:Roy;Ann;Lou;Dr;
                        END:VCARD
                        BEGIN:VCARD
                        FN:Nana
                        N:Roy;Ann;Lou;;
                        END:VCARD
                        BEGIN:VCARD
                        FN:
                        N:;;;;
                        ORG:Brume
                        END:VCARD
                        BEGIN:VCARD
                        FN:Ann Roy
                        N:Ann Roy;;;;
                        END:VCARD
                        BEGIN:VCARD
                        BDAY:1980-01-01
                        END:VCARD
                        """);

        assertThat(told.inWords())
                .isEqualTo(
                        """
                        1 Dr Ann Lou Roy [Ann, Roy]
                        4 Nana [Ann, Roy]
                          also         Ann Lou Roy
                        8 Brume [, ]
                          organisation Brume
                        13 Ann Roy [, ]
                        17 refused NOBODY: BEGIN:VCARD BDAY:1980-01-01
                        VCARD, 5 rows, unread:
                        """);
    }

    @Test
    void each_card_may_be_written_in_its_own_alphabet() {
        var one = "BEGIN:VCARD\r\nFN:Zoé\r\nEND:VCARD\r\n";
        var old = one.getBytes(StandardCharsets.ISO_8859_1);
        var now = one.getBytes(StandardCharsets.UTF_8);
        var both = new byte[old.length + now.length];
        System.arraycopy(old, 0, both, 0, old.length);
        System.arraycopy(now, 0, both, old.length, now.length);

        assertThat(Told.by(both).people()).extracting(Person::name).containsExactly("Zoé", "Zoé");
    }

    @Test
    void a_last_line_that_says_it_goes_on_does_not_take_in_the_end() {
        var told = Told.by("BEGIN:VCARD\nFN:Ann\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nEND:VCARD\n");

        assertThat(told.details(Kind.NOTE)).containsExactly("a");
    }
}
