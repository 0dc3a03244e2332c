package org.tocsin.cli.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what is wrong with a file, where Java names the file alone. */
public final class FileFault {

  private FileFault() {}

  /** The file, where the fault names one, and what is wrong with it. */
  public static String of(IOException fault) {
    return switch (fault) {
      case AccessDeniedException e ->
          e.getFile() + " may not be read or written: permission denied";
      case NoSuchFileException e -> "no such file: " + e.getFile();
      case FileAlreadyExistsException e -> e.getFile() + " is a file where a folder should be";
      case NotDirectoryException e -> e.getFile() + " is a file where a folder should be";
      default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
    };
  }
}
