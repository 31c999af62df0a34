package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is committed is for everybody to read: no secret, nothing of the machine it was written on.
class RepositoryTest {
    /// The hosts that may be named: standards, licences, codes of ethics, and places that do not
    /// exist.
    private static final Set<String> HOSTS =
            Set.of(
                    "maven.apache.org",
                    "www.w3.org",
                    "scripts.sil.org",
                    "github.com",
                    "coachingfederation.org",
                    "www.coachfederation.org",
                    "accreditation.emccshop.org",
                    "www.emccglobal.org",
                    "www.globalcodeofethics.org",
                    "www.sfcoach.org",
                    "localhost");

    private static final Pattern INVENTED =
            Pattern.compile("(.+\\.)?example|127\\.0\\.0\\.1|192\\.168\\.\\d+\\.\\d+|x");

    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:[^/@\\s\"'`<>]+@)?([A-Za-z0-9][A-Za-z0-9.-]*)");

    private static final Map<String, Pattern> FORBIDDEN =
            Map.of(
                    "a private key",
                    Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
                    "a key of a cloud",
                    Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
                    "a token of a forge",
                    Pattern.compile("\\b(?:gh[pousr]_\\w{30,}|github_pat_\\w{30,}|glpat-\\S{20})"),
                    "a token of a service",
                    Pattern.compile(
                            "\\b(?:xox[abpr]-\\S{10,}|sk[-_](?:live|ant|proj)[-_]\\S{10,})"),
                    "a signed token",
                    Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\."),
                    "a password in words",
                    Pattern.compile(
                            "(?i)(?:password|passwd|api_?key)[\"']?\\s*"
                                    + "(?:=\\s*[\"']|:\\s*\"|:\\s+')(?![^\"']*[$%{<])[^\"'\\s]{8,}[\"']"),
                    "a path of somebody's machine",
                    Pattern.compile(
                            "(?<![\\w.$}])/(?:work|root|Users|home/\\w+|mnt)/\\w+"
                                    + "|\\b[A-Z]:\\\\\\w+"));

    @Test
    void nothing_committed_is_secret_or_of_one_machine_only() throws Exception {
        var found = new ArrayList<String>();
        var files = committed();
        for (var file : files) {
            if (!isText(file)) {
                continue;
            }
            for (var complaint : complaints(Files.readString(file))) {
                found.add(file + ": " + complaint);
            }
        }
        assertThat(files).hasSizeGreaterThan(150).contains(Path.of("pom.xml"), Path.of("cordee"));
        assertThat(found).isEmpty();
    }

    /// Written in two halves each, so that this file may be committed itself.
    @Test
    void each_kind_of_secret_would_be_seen() {
        Map<String, String> canaries = new LinkedHashMap<>();
        canaries.put("-----BEGIN RSA PRIV" + "ATE KEY-----", "a private key");
        canaries.put("AKIA" + "IOSFODNN7EXAMPLE", "a key of a cloud");
        canaries.put("ghp" + "_" + "a1".repeat(18), "a token of a forge");
        canaries.put("sk-" + "live-" + "a1".repeat(8), "a token of a service");
        canaries.put("eyJ" + "hbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0In0.x", "a signed token");
        canaries.put("db.pass" + "word = \"correcthorse\"", "a password in words");
        canaries.put("see /wo" + "rk/notes/today", "a path of somebody's machine");
        canaries.put("open /Us" + "ers/anna", "a path of somebody's machine");
        canaries.put("htt" + "ps://nexus.inhouse.net/maven", "a host: nexus.inhouse.net");
        canaries.put("htt" + "p://u:p@mirror.local:8081", "a host: mirror.local");

        canaries.forEach(
                (text, kind) -> assertThat(complaints(text)).as(text).containsExactly(kind));
        assertThat(complaints("https://cordee.example/today and http://127.0.0.1:8080")).isEmpty();
    }

    private static List<String> complaints(String text) {
        var found = new ArrayList<String>();
        FORBIDDEN.forEach((kind, pattern) -> {
            if (pattern.matcher(text).find()) {
                found.add(kind);
            }
        });
        ADDRESS.matcher(text)
                .results()
                .map(address -> address.group(1))
                .filter(host -> !HOSTS.contains(host) && !INVENTED.matcher(host).matches())
                // `http://127.0.0.1` written as a pattern ends at its first backslash.
                .filter(host -> !host.equals("127"))
                .distinct()
                .forEach(host -> found.add("a host: " + host));
        return found;
    }

    private static boolean isText(Path file) {
        return Stream.of(".png", ".woff2", ".ttf", ".jar").noneMatch(file.toString()::endsWith);
    }

    /// What git would hand to others; in an archive without it, everything that is there.
    private static List<Path> committed() throws IOException, InterruptedException {
        if (!Files.exists(Path.of(".git"))) {
            try (var files = Files.walk(Path.of(""))) {
                return files.filter(file -> !file.startsWith("target") && !file.startsWith("data"))
                        .filter(Files::isRegularFile)
                        .toList();
            }
        }
        var git =
                new ProcessBuilder("git", "ls-files", "-z")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        // One that is deleted and not yet committed is still listed.
        return Stream.of(names.split("\0")).map(Path::of).filter(Files::exists).toList();
    }
}
