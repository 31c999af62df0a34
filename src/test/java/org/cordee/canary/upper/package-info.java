@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.cordee.canary.upper;
