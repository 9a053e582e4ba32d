#ifndef C_RENAME_H
#define C_RENAME_H

/// Exchanges two paths in one step, as renameat2(2) with RENAME_EXCHANGE; 0, or -1 and errno.
///
/// Here because Swift's Glibc module does not show the call.
int exchange_paths(const char *a, const char *b);

#endif
