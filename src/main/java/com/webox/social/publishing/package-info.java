/**
 * The ledger: each post on each channel is a publication that is claimed by one node, journalled, sent at most once
 * automatically, and proved. See decision 001.
 */
@NullMarked
package com.webox.social.publishing;

import org.jspecify.annotations.NullMarked;
