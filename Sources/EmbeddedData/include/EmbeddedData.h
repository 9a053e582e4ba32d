#ifndef EMBEDDED_DATA_H
#define EMBEDDED_DATA_H

#include <stddef.h>

/// A file of data/ or templates/, compiled into the program.
struct embedded_file {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// All of them, by path; `embedded_file_count` tells how many.
extern const struct embedded_file embedded_files[];
extern const size_t embedded_file_count;

#endif
