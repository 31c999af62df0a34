package org.cordee.contact.file;

import java.util.List;
import java.util.Random;

/// Files as programs write them, with invented people, as many as are wanted.
final class Exports {
    /// What each is called, and its text.
    record Export(String of, String text) {
        @Override
        public String toString() {
            return of;
        }
    }

    static List<Export> each(int people) {
        return List.of(
                new Export("linkedin", linkedin(people)),
                new Export("google", google(people)),
                new Export("outlook", outlook(people)),
                new Export("table", table(people)),
                new Export("vcard 2.1", cards("2.1", people)),
                new Export("vcard 3.0", cards("3.0", people)),
                new Export("vcard 4.0", cards("4.0", people)));
    }

    private static String linkedin(int people) {
        return table(
                "Notes:\n\"Some of the email addresses may be missing, or \"\"hidden\"\".\"\n\n"
                        + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
                "Zoé%1$d,Lefèvre,https://www.linkedin.example/in/zoe%1$d,zoe%1$d@brume.example,Brume,\"Coach, facilitator\",03 Feb 2024\n",
                people);
    }

    private static String google(int people) {
        return table(
                "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,"
                        + "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Formatted,Website 1 - Value\n",
                "Ada,Lou,Brun%1$d,Lala,Brume,Coach,1980-01-01,\"two\nlines\",Amis ::: * myContacts,* Home,ada%1$d@brun.example"
                        + " ::: a@brun.example,Mobile,06 39 98 00 01 ::: +33199001122,\"1 rue X\nLyon\",brun%1$d.example\n",
                people);
    }

    private static String outlook(int people) {
        return table(
                "\"Titre\";\"Prénom\";\"Nom\";\"Société\";\"Titre\";\"Rue (bureau)\";\"Téléphone (bureau)\";\"Adresse de messagerie\";"
                        + "\"Nom complet de l'adresse de messagerie\";\"Catégories\";\"Notes\";\"Privé\"\r\n",
                "\"Mme\";\"Hélène%1$d\";\"Garnier\";\"Parc\";\"Directrice\";\"3 rue du Lac\";\"01 99 00 12 34\";\"h%1$d@parc.example\";"
                        + "\"Hélène%1$d Garnier (h%1$d@parc.example)\";\"Clients;Santé\";\"Rencontrée à Annecy\";\"False\"\r\n",
                people);
    }

    private static String table(int people) {
        return table(
                "Nom;Courriel;Mobile;Remarque\n",
                "Ann Roy %1$d;ann%1$d@roy.example;0639980001;chante\n",
                people);
    }

    private static String cards(String version, int people) {
        var card =
                "BEGIN:VCARD\r\nVERSION:"
                        + version
                        + "\r\nN:Roy;Ann%1$d;;;\r\nFN:Ann%1$d Roy\r\nORG:Brume;Lyon\r\n"
                        + "EMAIL;TYPE=HOME:ann%1$d@roy.example\r\nTEL;TYPE=CELL:06 39 98 00 01\r\n"
                        + "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Z=C3=A9=\r\nro\r\nADR:;;1 rue X\r\n"
                        + "BDAY:1980-01-01\r\nEND:VCARD\r\n";
        return table(
                "",
                version.equals("2.1")
                        ? card
                        : card.replace(
                                ";ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Z=C3=A9=\r\nro",
                                ":Zé\r\n ro"),
                people);
    }

    private static String table(String header, String row, int rows) {
        var table = new StringBuilder(header);
        for (var i = 0; i < rows; i++) table.append(row.formatted(i));
        return table.toString();
    }

    /// The same file with something that should not be there, or without something that should.
    static byte[] damaged(byte[] file, Random random) {
        var damaged = file.clone();
        for (var times = 1 + random.nextInt(4); times > 0; times--) {
            damaged = damagedOnce(damaged, random);
        }
        return damaged;
    }

    private static byte[] damagedOnce(byte[] file, Random random) {
        if (file.length == 0) return new byte[] {(byte) random.nextInt(256)};
        var at = random.nextInt(file.length);
        var length = Math.min(file.length - at, random.nextInt(60));
        return switch (random.nextInt(6)) {
            case 0 -> {
                file[at] ^= (byte) (1 << random.nextInt(8));
                yield file;
            }
            case 1 -> joined(file, 0, at, new byte[0], file.length);
            case 2 -> joined(file, 0, at, java.util.Arrays.copyOfRange(file, at, at + length), at);
            case 3 -> joined(file, 0, at, new byte[0], at + length);
            default -> joined(file, 0, at, SIGNS.get(random.nextInt(SIGNS.size())), at);
        };
    }

    private static final List<byte[]> SIGNS =
            List.of(
                    new byte[] {'"'},
                    new byte[] {'"', '"', '"'},
                    new byte[] {0},
                    new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
                    new byte[] {(byte) 0xff, (byte) 0xfe},
                    new byte[] {'\r'},
                    new byte[] {'\n'},
                    new byte[] {',', ';', '\t'},
                    new byte[] {'=', '0', '0'},
                    new byte[] {'\n', 'B', 'E', 'G', 'I', 'N', ':', 'V', 'C', 'A', 'R', 'D', '\n'},
                    new byte[] {'\n', 'E', 'N', 'D', ':', 'V', 'C', 'A', 'R', 'D', '\n'},
                    new byte[] {'\\', ';'},
                    new byte[] {(byte) 0xe9});

    private static byte[] joined(byte[] file, int from, int to, byte[] between, int rest) {
        var joined = new java.io.ByteArrayOutputStream();
        joined.write(file, from, to - from);
        joined.writeBytes(between);
        joined.write(file, rest, file.length - rest);
        return joined.toByteArray();
    }

    private Exports() {}
}
