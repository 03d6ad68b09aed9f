using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Sessions;

/// <summary>A teacher gives the learners of a firm a hint: it appears on their screens, and stands in the log.</summary>
public static class GiveHint
{
    /// <param name="Text">What the teacher says.</param>
    [Access(Access.Teacher)]
    public sealed record Command(string Text) : IFirmCommand<bool>;

    internal sealed class Handler(FirmDb db) : IRequestHandler<Command, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            var given = (await db.TheFirm(cancellationToken)).TakeHint(request.Text);
            return given.IsSuccess ? true : Result<bool>.Failure([.. given.Errors.Select(e => e.On(nameof(Command.Text)))]);
        }
    }
}
