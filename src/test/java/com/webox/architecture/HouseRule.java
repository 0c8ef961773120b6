package com.webox.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One convention.
 *
 * @param name what it says, in short
 * @param offender a class of the crooked house that breaks it, so that we know the rule can fail
 */
record HouseRule(String name, ArchRule rule, Class<?> offender) {

    @Override
    public String toString() {
        return name;
    }
}
