namespace PracticeFirm.Web.Infrastructure.Start;

/// <summary>The application can't start, and the person at the console can do something about it: the message says what, in Dutch.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
