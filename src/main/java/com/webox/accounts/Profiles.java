package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.accounts.passwords.PasswordPolicy;
import com.webox.kernel.Problem;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people keep about themselves. Programs with an API token have no access. */
@Service
@Open("a person's own row")
public class Profiles {

    private final Callers callers;
    private final CurrentMember current;
    private final PasswordPolicy passwords;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;

    Profiles(
            Callers callers,
            CurrentMember current,
            PasswordPolicy passwords,
            PasswordEncoder encoder,
            AuditTrail audit) {
        this.callers = callers;
        this.current = current;
        this.passwords = passwords;
        this.encoder = encoder;
        this.audit = audit;
    }

    /** Empty when nobody is signed in any more: the session was ended elsewhere or the account was disabled. */
    @Transactional(readOnly = true)
    public Optional<ProfileDetails> find() {
        return callers.find().map(Profiles::details);
    }

    @Transactional(readOnly = true)
    public ProfileDetails get() {
        return details(callers.get());
    }

    @Transactional
    public void rename(String name) {
        callers.get().rename(Details.name("name", name));
    }

    @Transactional
    public void speak(Locale language) {
        callers.get().speak(Details.language(language));
    }

    @Transactional
    public void see(Theme theme) {
        callers.get().see(theme);
    }

    /**
     * Ends all sessions of the person, this one too: the caller signs in again with the new password.
     *
     * @throws Problem when the present password is wrong or the new one is refused
     */
    @Transactional
    public void changePassword(String present, String wanted) {
        Person person = callers.get();
        if (!encoder.matches(present, person.passwordHash())) {
            throw Problem.invalid("present", "passwordWrong");
        }
        passwords.check(wanted, person.email(), person.name());
        person.changePassword(encoder.encode(wanted));
        note(AuditAction.PASSWORD_CHANGED, person);
    }

    /** Ends all sessions of the person, this one too. API tokens stay. */
    @Transactional
    public void signOutEverywhere() {
        Person person = callers.get();
        person.endSessions();
        note(AuditAction.SIGNED_OUT_EVERYWHERE, person);
    }

    private void note(AuditAction action, Person person) {
        audit.record(action, current.find().map(Member::workspace).orElse(null), person.id(), person.email());
    }

    private static ProfileDetails details(Person person) {
        return new ProfileDetails(person.name(), person.email(), person.language(), person.theme());
    }
}
