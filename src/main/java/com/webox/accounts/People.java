package com.webox.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByEmail(String email);

    boolean existsByEmail(String email);

    long count();

    @Query("select new com.webox.accounts.PersonName(p.id, p.name) from Person p where p.id in :ids")
    List<PersonName> names(Collection<UUID> ids);
}
