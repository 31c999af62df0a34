package org.cordee.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Browsers tell here what the content policy stopped. Anybody can write here, so only the name of
/// the rule is kept, and only a few a minute.
@Public
@Controller
class CspReports {

    private static final Logger log = LoggerFactory.getLogger(CspReports.class);
    private static final Pattern DIRECTIVE =
            Pattern.compile(
                    "\"(?:effective-directive|violated-directive|effectiveDirective)\"\\s*:\\s*\"([a-z-]{3,40})");
    private static final int A_MINUTE = 10;
    private static final int ENOUGH = 8192;

    private final Clock clock;
    private final AtomicLong minute = new AtomicLong();
    private final AtomicInteger said = new AtomicInteger();

    CspReports(Clock clock) {
        this.clock = clock;
    }

    @PostMapping("/csp-reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(InputStream body) throws IOException {
        var now = clock.instant().getEpochSecond() / 60;
        if (minute.getAndSet(now) != now) said.set(0);
        if (said.incrementAndGet() > A_MINUTE) return;
        var text = new String(body.readNBytes(ENOUGH), StandardCharsets.UTF_8);
        var directive = DIRECTIVE.matcher(text);
        if (directive.find()) log.warn("content policy stopped: {}", directive.group(1));
    }
}
