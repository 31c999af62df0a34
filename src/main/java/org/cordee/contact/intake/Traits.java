package org.cordee.contact.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;

/// By what a person is told from others, worked out once: names, and for each detail a trace of 64
/// bits, its kind in the highest four.
///
/// @param called the name, and its parts where they say something else
/// @param also other names, as details
/// @param details in the order of the person
/// @param organisations whatever their spelling
/// @param reached under which addresses of mail and telephone
record Traits(
        List<Called> called,
        List<Called> also,
        List<Trace> details,
        List<Long> organisations,
        List<Long> reached) {

    /// A name, and what is compared of it.
    record Called(String name, Naming naming) {
        static Called of(String name) {
            return new Called(name, Naming.of(name));
        }

        /// An address or a number where a name should be, as files have it of somebody whose name
        /// nobody wrote: who has that address is known by it.
        boolean isAddress() {
            return name.indexOf('@') > 0 && name.indexOf(' ') < 0
                    || name.chars().noneMatch(Character::isLetter)
                            && name.chars().anyMatch(Character::isDigit);
        }

        long key() {
            return isAddress() ? address(name) : trace(NAME, naming.key());
        }
    }

    record Trace(Kind kind, long value) {}

    /// Above the kinds of details.
    static final int ORGANISATION = Kind.values().length;

    private static final int NAME = ORGANISATION + 1;
    private static final int ADDRESS = NAME + 1;
    private static final int KIND_SHIFT = 60;
    private static final long HASH = (1L << KIND_SHIFT) - 1;

    static Traits of(Person person) {
        var details = new ArrayList<Trace>();
        var also = new ArrayList<Called>();
        var organisations = new ArrayList<Long>();
        var addresses = new ArrayList<Long>();
        for (var detail : person.details()) {
            details.add(new Trace(detail.kind(), trace(detail.kind().ordinal(), detail.value())));
            switch (detail.kind()) {
                case ALSO -> also.add(Called.of(detail.value()));
                case ORGANISATION ->
                        organisations.add(
                                trace(ORGANISATION, Naming.folded(detail.value()).strip()));
                case EMAIL, PHONE -> addresses.add(address(detail.value()));
                case WEBSITE, ROLE, LABEL, SINCE, NOTE -> {}
            }
        }
        return new Traits(called(person), also, details, organisations, addresses);
    }

    /// By what they may be found again: the same for all that share it.
    LongStream keys() {
        return LongStream.concat(
                names(),
                LongStream.concat(addresses(), organisations.stream().mapToLong(Long::longValue)));
    }

    LongStream names() {
        return Stream.concat(called.stream(), also.stream()).mapToLong(Called::key);
    }

    /// Of mail and telephone.
    LongStream addresses() {
        return reached.stream().mapToLong(Long::longValue);
    }

    /// Which kind a trace is of.
    static int kind(long trace) {
        return (int) (trace >>> KIND_SHIFT);
    }

    private static List<Called> called(Person person) {
        var name = Called.of(person.name());
        var parts = (person.givenName() + " " + person.familyName()).strip();
        if (parts.isEmpty()) {
            return List.of(name);
        }
        var both = Called.of(parts);
        return name.naming().says(both.naming()) ? List.of(name) : List.of(name, both);
    }

    private static long address(String text) {
        return trace(ADDRESS, text.toLowerCase(Locale.ROOT));
    }

    /// Of SHA-256: no two details of a book fall together by accident.
    private static long trace(int kind, String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & HASH | (long) kind << KIND_SHIFT;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
