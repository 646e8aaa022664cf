namespace VerifyTests;

/// <summary>Is called, before the test fails, when a text differs from the file on record.</summary>
/// <param name="filePair">The two files; both exist.</param>
/// <param name="message">Null: there is no comparer with a message of its own here.</param>
/// <param name="autoVerify">False: nothing is ever accepted here without a person.</param>
public delegate Task VerifyMismatch(FilePair filePair, string? message, bool autoVerify);

/// <summary>Is called, before the test fails, when a text has no file on record yet.</summary>
/// <param name="filePair">The two files; only the received one exists.</param>
/// <param name="receivedText">The text.</param>
/// <param name="autoVerify">False: nothing is ever accepted here without a person.</param>
public delegate Task FirstVerify(FilePair filePair, string? receivedText, bool autoVerify);
