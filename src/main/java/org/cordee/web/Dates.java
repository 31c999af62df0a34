package org.cordee.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/// Days and hours as one would say them, where the reader is.
public final class Dates {

    /// « 17 mars », « 1er mars 2025 »; the year only when it is another one.
    public static String day(LocalDate day) {
        var page = Rendering.current();
        return day(page.locale(), day, today(page));
    }

    /// « mardi 17 mars ».
    public static String weekday(LocalDate day) {
        var page = Rendering.current();
        return weekday(page.locale(), day, today(page));
    }

    /// « mars », "Mar": under a chart, where months stand side by side.
    public static String month(LocalDate day) {
        return day.getMonth()
                .getDisplayName(
                        TextStyle.SHORT_STANDALONE, Language.of(Rendering.current().locale()));
    }

    /// « 17 mars, 9 h 14 ».
    public static String moment(Instant instant) {
        var page = Rendering.current();
        return moment(page.locale(), page.zone(), instant, page.now());
    }

    /// « 9 h 14 », "9:14 am".
    public static String time(Instant instant) {
        var page = Rendering.current();
        return time(page.locale(), instant.atZone(page.zone()).toLocalTime());
    }

    /// The day it is for the reader.
    public static LocalDate day(Instant instant) {
        return instant.atZone(Rendering.current().zone()).toLocalDate();
    }

    /// For letters, which are not pages.
    public static String day(Locale locale, LocalDate day, LocalDate today) {
        var french = french(locale);
        var number =
                french && day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        var month = day.getMonth().getDisplayName(TextStyle.FULL, Language.of(locale));
        var words = number + " " + month;
        return day.getYear() == today.getYear() ? words : words + " " + day.getYear();
    }

    public static String weekday(Locale locale, LocalDate day, LocalDate today) {
        var name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Language.of(locale));
        return name + " " + day(locale, day, today);
    }

    public static String moment(Locale locale, ZoneId zone, Instant instant, Instant now) {
        var there = instant.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        return day(locale, there.toLocalDate(), today) + ", " + time(locale, there.toLocalTime());
    }

    public static String time(Locale locale, LocalTime time) {
        var minutes = time.getMinute();
        if (french(locale)) {
            // No-break spaces: an hour is one word.
            var hour = time.getHour() + "\u00a0h";
            return minutes == 0 ? hour : hour + "\u00a0" + twoDigits(minutes);
        }
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        var half = time.getHour() < 12 ? "\u00a0am" : "\u00a0pm";
        return minutes == 0 ? hour + half : hour + ":" + twoDigits(minutes) + half;
    }

    private static LocalDate today(Rendering page) {
        return page.now().atZone(page.zone()).toLocalDate();
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static boolean french(Locale locale) {
        return Language.of(locale).equals(Language.FRENCH);
    }

    private Dates() {}
}
