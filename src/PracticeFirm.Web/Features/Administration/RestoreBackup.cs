using FluentValidation;
using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Backup;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator puts a backup back: everything becomes as it was then, and everybody logs in again.</summary>
public static class RestoreBackup
{
    /// <summary>Errors: <c>Backup.WordMissing</c>, <c>Backup.NotFound</c>, <c>Backup.Busy</c>.</summary>
    /// <param name="Name">The backup.</param>
    /// <param name="Word">What was typed to show that it is meant.</param>
    [Access(Access.Administrator)]
    public sealed record Command(string Name, string Word) : ISchoolCommand<bool>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.Word).Must(word => string.Equals(word?.Trim(), AdministrationTexts.RestoreWord, StringComparison.OrdinalIgnoreCase))
                .WithErrorCode("Backup.WordMissing").WithMessage(AdministrationTexts.RestoreWordMissing);
    }

    internal sealed class Handler(BackupKeeper backups, Actor actor) : IRequestHandler<Command, Result<bool>>
    {
        public Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken) =>
            Task.FromResult(backups.Restore(request.Name, actor.UserId) is { IsFailure: true } refused ? refused.Error : Result<bool>.Success(true));
    }
}
