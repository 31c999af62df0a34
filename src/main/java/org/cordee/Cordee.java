package org.cordee;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one program.
@SpringBootApplication
public class Cordee {
    public static void main(String[] args) {
        SpringApplication.run(Cordee.class, args);
    }
}
