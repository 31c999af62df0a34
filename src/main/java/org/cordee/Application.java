package org.cordee;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The server: every room below this package.
///
/// Two things Spring would add are left out: a Flyway bean would keep the owner's secret for as
/// long as the server runs, and a user with a made-up password is nobody's door.
@SpringBootApplication(
        exclude = {FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
public class Application {}
