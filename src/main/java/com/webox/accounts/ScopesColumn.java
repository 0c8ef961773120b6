package com.webox.accounts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Permissions as their names, separated by commas, in the order of the enum. */
@Converter
class ScopesColumn implements AttributeConverter<Set<Permission>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Permission> scopes) {
        return scopes.stream().sorted().map(Permission::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Permission> convertToEntityAttribute(String names) {
        Set<Permission> scopes = EnumSet.noneOf(Permission.class);
        Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Permission::valueOf)
                .forEach(scopes::add);
        return Collections.unmodifiableSet(scopes);
    }
}
