#ifndef EMBEDDED_DATA_H
#define EMBEDDED_DATA_H

#include <stddef.h>

/// A file of data/, starter/ or templates/, compiled into the program.
struct embedded_file {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// How many there are.
size_t embedded_file_count(void);

/// One of them, from 0, by path; `index` must be less than the count.
struct embedded_file embedded_file_at(size_t index);

#endif
