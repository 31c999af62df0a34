package org.cordee.engagement.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.Outbox;
import org.cordee.Walker;

/// An engagement with those around it: its coach at their pages, the others by the links that came
/// by mail.
public record Around(Walker coach, int port, String path) {

    /// Somebody around it, by the address that their links go to.
    public record Person(String name, String email, int port) {
        /// Where the latest link leads.
        public String link() {
            return Outbox.take("stakeholder", email).link().replaceFirst("https?://[^/]+", "");
        }

        public Walker walker() {
            return new Walker(port);
        }
    }

    public static Around begun(Walker coach, int port, String organisation) {
        var opened = coach.post("/engagements/new", "organisation", organisation);
        return new Around(coach, port, opened.path());
    }

    public Person with(String name, String... roles) {
        var email = UUID.randomUUID() + "@partie.example";
        var fields = new ArrayList<>(List.of("name", name, "email", email, "language", "fr"));
        for (var role : roles) {
            fields.addAll(List.of("role", role));
        }
        var added = coach.post(path + "/stakeholders/new", fields.toArray(String[]::new));
        if (!added.state().equals("stakeholders:open")) {
            throw new AssertionError(added.status() + " " + added.state());
        }
        return new Person(name, email, port);
    }

    /// Asks everybody how they see it.
    public Walker.Page asks() {
        return coach.post(
                path + "/alliances/rounds", "until", LocalDate.now().plusDays(10).toString());
    }

    /// Asks no more.
    public Walker.Page closes() {
        var round = coach.get(path + "/alliances").find("/rounds/([0-9a-f-]{36})/closing");
        return coach.post(path + "/alliances/rounds/" + round + "/closing");
    }

    /// Answers by a link with the same point for everything.
    public static Walker.Page answers(Walker walker, String link, int... points) {
        var action = walker.get(link).find("action=\"(/s/[^\"]+/readings/[0-9a-f-]{36})\"");
        var at =
                points.length == 1
                        ? new int[] {points[0], points[0], points[0], points[0]}
                        : points;
        return walker.post(
                action,
                "goals",
                String.valueOf(at[0]),
                "tasks",
                String.valueOf(at[1]),
                "bond",
                String.valueOf(at[2]),
                "safety",
                String.valueOf(at[3]));
    }
}
