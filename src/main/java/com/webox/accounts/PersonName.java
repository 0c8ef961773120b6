package com.webox.accounts;

import java.util.UUID;

/** What a list needs to know of a person. */
record PersonName(UUID id, String name) {}
