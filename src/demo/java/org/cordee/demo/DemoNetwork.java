package org.cordee.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.cordee.database.DataFolder;
import org.cordee.database.OwnerConnection;
import org.cordee.letter.Letters;
import org.cordee.search.Weeks;
import org.cordee.signin.DemoPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Brings the invented network into a demo folder, once, before the server listens and before any
/// letter is carried; and says whom one may visit it as.
@Component
class DemoNetwork implements DemoPeople, SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(DemoNetwork.class);

    private final DataFolder folder;
    private final Sittings sittings;
    private final Rope rope;
    private final Workshop workshop;
    private final Beats beats;
    private final Parting parting;
    private final Years years;
    private final AddressBook book;
    private final Portfolio portfolio;
    private final Meetings meetings;
    private final Introducing introducing;
    private final Passing passing;
    private final Weeks weeks;
    private final Counsel counsel;
    private final Generosity generosity;
    private final Candour candour;
    private final Bearings bearings;
    private final Diplomas diplomas;
    private final Gathering gathering;
    private final Craft craft;
    private final Outreach outreach;
    private final Evenings evenings;
    private final Roundtable roundtable;
    private final Letters letters;
    private final Clock clock;
    private final List<Person> people;

    DemoNetwork(
            DataFolder folder,
            Sittings sittings,
            Workshop workshop,
            Rope rope,
            Beats beats,
            Parting parting,
            Years years,
            AddressBook book,
            Portfolio portfolio,
            Meetings meetings,
            Introducing introducing,
            Passing passing,
            Weeks weeks,
            Counsel counsel,
            Generosity generosity,
            Candour candour,
            Bearings bearings,
            Diplomas diplomas,
            Gathering gathering,
            Craft craft,
            Outreach outreach,
            Evenings evenings,
            Roundtable roundtable,
            Letters letters,
            Clock clock) {
        this.folder = folder;
        this.workshop = workshop;
        this.sittings = sittings;
        this.rope = rope;
        this.beats = beats;
        this.parting = parting;
        this.years = years;
        this.book = book;
        this.portfolio = portfolio;
        this.meetings = meetings;
        this.introducing = introducing;
        this.passing = passing;
        this.weeks = weeks;
        this.counsel = counsel;
        this.generosity = generosity;
        this.candour = candour;
        this.bearings = bearings;
        this.diplomas = diplomas;
        this.gathering = gathering;
        this.craft = craft;
        this.outreach = outreach;
        this.evenings = evenings;
        this.roundtable = roundtable;
        this.letters = letters;
        this.clock = clock;
        this.people =
                folder.isDemo()
                        ? Arrays.stream(Invented.values()).map(Invented::person).toList()
                        : List.of();
    }

    @Override
    public List<Person> people() {
        return people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (people.isEmpty()) {
            return;
        }
        try (var owner = OwnerConnection.inside(folder)) {
            enter(owner);
        } catch (IOException | SQLException unreachable) {
            throw new IllegalStateException("The demo could not be brought in", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The steward comes last: where she is, all is. A start that was cut before finds her missing,
    /// and does again what it finds undone.
    private void enter(OwnerConnection owner) throws SQLException {
        var calendar = new Calendar(clock.instant());
        var since = calendar.at(400, "09:15");
        var steward = Invented.ODILE;
        if (owner.nameSteward(steward.email(), since)) {
            return;
        }
        var began = System.nanoTime();
        for (var somebody : Invented.values()) {
            if (somebody != steward) {
                sittings.arrive(somebody, calendar.at(somebody.arrivedDaysAgo(), "18:40"));
            }
        }
        Story.tell(rope, beats, calendar);
        parting.tell(rope, calendar);
        workshop.tell(calendar);
        years.tell(calendar);
        book.fill(calendar);
        meetings.tell(calendar);
        introducing.tell(calendar);
        passing.tell(calendar);
        counsel.tell(calendar);
        generosity.tell(calendar);
        candour.tell(calendar);
        bearings.tell(calendar);
        diplomas.tell(calendar);
        gathering.tell(calendar);
        craft.tell(calendar);
        outreach.tell(calendar);
        evenings.tell(calendar);
        sittings.end();
        // Mails of weeks ago: they were read.
        letters.discardDue();
        sittings.arrive(steward, since);
        portfolio.fill(calendar);
        roundtable.tell(calendar);
        sittings.end();
        owner.nameSteward(steward.email(), since);
        // What a Monday would have proposed to them.
        weeks.hold();
        roundtable.propose();
        log.info(
                "The invented network is in, after {} ms", (System.nanoTime() - began) / 1_000_000);
    }
}
