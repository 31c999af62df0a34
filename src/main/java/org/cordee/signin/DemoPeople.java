package org.cordee.signin;

import java.util.List;

/// The invented members whom one may sign in as, where a folder explores the demo. The demo
/// network, a source folder of its own, implements it; without that folder there is nobody.
public interface DemoPeople {
    /// @param handle by which the button names them
    record Person(String handle, String name, String email) {}

    List<Person> people();
}
