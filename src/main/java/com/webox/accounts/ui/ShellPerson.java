package com.webox.accounts.ui;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.kit.PersonContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the shell who is before the screen. */
@Component
class ShellPerson implements PersonContext {

    private final CurrentMember current;

    ShellPerson(CurrentMember current) {
        this.current = current;
    }

    @Override
    public boolean signedIn() {
        return current.find().isPresent();
    }

    @Override
    public Optional<String> firstName() {
        return current.find().map(member -> member.name().split("\\s+", 2)[0]);
    }

    @Override
    public ZoneId zone() {
        return current.find().map(Member::zone).orElse(ZoneOffset.UTC);
    }
}
