package org.cordee.canary;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A name that says nothing, on a record that knows a framework.
public record CanaryHelper(JdbcClient db) {}
