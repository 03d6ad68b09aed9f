using MediatR;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Dispatch;

/// <summary>Something a page asks of the application. Every message says in an <see cref="AccessAttribute"/> who may send it.</summary>
public interface IMessage<T> : IRequest<Result<T>>;

/// <summary>A message about one firm; sent with that firm's code and run on that firm's database.</summary>
public interface IFirmMessage<T> : IMessage<T>;

/// <summary>Reads one firm; changes nothing.</summary>
public interface IFirmQuery<T> : IFirmMessage<T>;

/// <summary>Changes one firm: one transaction, logged whether it is done or refused.</summary>
public interface IFirmCommand<T> : IFirmMessage<T>;

/// <summary>A message about accounts, classes and sessions; run on the school's database.</summary>
public interface ISchoolMessage<T> : IMessage<T>;

/// <summary>Reads the school; changes nothing.</summary>
public interface ISchoolQuery<T> : ISchoolMessage<T>;

/// <summary>Changes the school: one transaction.</summary>
public interface ISchoolCommand<T> : ISchoolMessage<T>;

/// <summary>
/// Does something about the school that no transaction can hold, such as putting files of firms back: it keeps whole what it touches
/// itself, and is logged when it is done or refused.
/// </summary>
public interface ISchoolAction<T> : ISchoolMessage<T>;

/// <summary>Who may send a message.</summary>
public enum Access
{
    /// <summary>Anyone, signed in or not.</summary>
    Anyone,

    /// <summary>Anyone who is signed in.</summary>
    SignedIn,

    /// <summary>Teachers only.</summary>
    Teacher,

    /// <summary>Administrators only: who looks after the whole installation.</summary>
    Administrator,

    /// <summary>Whoever may look into the firm: its learners and the teachers of their class.</summary>
    FirmReader,

    /// <summary>Whoever works in the firm: its learners.</summary>
    FirmWorker,
}

/// <summary>The rule of a message. A message without it can't be sent and fails the architecture tests.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AccessAttribute(Access access) : Attribute
{
    /// <summary>Who may send it.</summary>
    public Access Access { get; } = access;
}

/// <summary>The only door pages have to the application.</summary>
public interface IDispatcher
{
    /// <summary>Sends a message about the school.</summary>
    Task<Result<T>> Send<T>(ISchoolMessage<T> message, CancellationToken ct = default);

    /// <summary>Sends a message about one firm.</summary>
    /// <param name="firm">The firm's code as it stands in the URL. A code the sender has no part in answers as if the firm did not exist.</param>
    /// <param name="message">What is asked.</param>
    /// <param name="ct">Stops the work when the page is left.</param>
    Task<Result<T>> Send<T>(string firm, IFirmMessage<T> message, CancellationToken ct = default);
}
