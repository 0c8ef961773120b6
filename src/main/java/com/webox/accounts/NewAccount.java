package com.webox.accounts;

import java.util.Locale;

/** What a person tells to get an account. */
public record NewAccount(String name, String email, String password, Locale language) {

    @Override
    public String toString() {
        return "NewAccount[" + email + "]";
    }
}
