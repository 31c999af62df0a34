package org.cordee.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.job.Job;
import org.cordee.web.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Sends what the database says is due. A letter is a row of the transaction that caused it; it
/// goes once that has committed, and again later when the way was blocked. Any node may send it,
/// one does.
@Component
public class Letters extends Job {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    /// How long a letter of another node, or one put off, may lie before somebody looks.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LetterRows rows;
    private final Map<String, Composer> composers;
    private final Post post;
    private final Clock clock;

    Letters(
            JdbcClient db,
            LinkSecrets secrets,
            List<Composer> composers,
            Post post,
            Clock clock,
            JsonMapper json) {
        super("letters", PATIENCE);
        this.rows = new LetterRows(db, secrets, json);
        this.composers =
                composers.stream()
                        .collect(
                                Collectors.toMap(
                                        composer -> key(composer.kind(), composer.topic()),
                                        Function.identity()));
        this.post = post;
        this.clock = clock;
    }

    /// Says that this transaction has written letters: they go as soon as it has committed.
    public void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        ring();
                    }
                });
    }

    /// Lets go, unsent, of what is due: for whoever arranges a past, whose letters were read long
    /// ago. They are composed all the same, so that one which plans the next does. Only before the
    /// first letter is carried, so that nobody's real letter is among them.
    public void discardDue() {
        if (isRunning()) {
            throw new IllegalStateException("Letters are on their way already");
        }
        for (var due = take(); !due.isEmpty(); due = take()) {
            for (var letter : due) {
                composer(letter).compose(letter);
                rows.done(letter.id());
            }
        }
    }

    @Override
    protected void look() {
        while (isRunning() && sendDue() > 0) {
            // Twenty at a time, until nothing is due.
        }
    }

    private static String key(String kind, String topic) {
        return topic.isEmpty() ? kind : kind + ":" + topic;
    }

    private List<Letter> take() {
        return rows.take(clock.instant());
    }

    private int sendDue() {
        var due = take();
        for (var letter : due) {
            try {
                composer(letter).compose(letter).ifPresent(mail -> post.send(letter, mail));
                rows.done(letter.id());
            } catch (RuntimeException blocked) {
                LOG.error(
                        "Letter {} ({}) could not be sent and will be tried again",
                        letter.id(),
                        letter.kind(),
                        new Unspoken(blocked));
            }
        }
        return due.size();
    }

    private Composer composer(Letter letter) {
        var composer = composers.get(key(letter.kind(), letter.facts().path("topic").asString("")));
        if (composer == null) {
            throw new IllegalStateException("Nobody composes letters of kind " + letter.kind());
        }
        return composer;
    }
}
