using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;
using PracticeFirm.Web.Infrastructure.Security;
using PracticeFirm.Web.Infrastructure.Start;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Classroom;

/// <summary>A teacher gives learners of a class of their own new passwords, on cards to cut: nobody keeps a password that can be read.</summary>
public static class GiveCards
{
    /// <param name="ClassId">The class.</param>
    /// <param name="LearnerIds">Who get one.</param>
    /// <param name="Address">Where the learners go to, as it stands on the cards.</param>
    [Access(Access.Teacher)]
    public sealed record Command(int ClassId, IReadOnlyList<string> LearnerIds, string Address) : ISchoolCommand<Model>;

    /// <param name="Ticket">What <see cref="Command"/> or <see cref="AddLearners"/> gave.</param>
    [Access(Access.Teacher)]
    public sealed record Query(string Ticket) : ISchoolQuery<PrintedFile>;

    /// <summary>The cards.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Ticket">With which they can be fetched for some minutes, by this teacher only.</param>
    public sealed record Model(int Count, string Ticket);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.LearnerIds).Must(ids => ids is { Count: > 0 }).WithErrorCode("Cards.Nobody").WithMessage(ClassroomTexts.CardsNobody);
            RuleFor(c => c.LearnerIds).Must(ids => ids is null || ids.Count <= SchoolClass.MostLearners).WithErrorCode("Cards.TooMany").WithMessage(ClassroomTexts.CardsNobody);
            RuleFor(c => c.Address).Must(LearnerAddress.IsUsable).WithErrorCode("Cards.AddressNotUsable").WithMessage(ClassroomTexts.AddressNotUsable);
        }
    }

    /// <summary>Maps the file.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/klas/inlogkaartjes/{ticket}.pdf", async (string ticket, IDispatcher dispatcher, HttpResponse response, CancellationToken ct) =>
            FirmFile.Answer(await dispatcher.Send(new Query(ticket), ct), cards =>
            {
                response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = cards.Name }.ToString();
                response.Headers.CacheControl = "no-store";
                return Results.Bytes(cards.Content, "application/pdf");
            }));

    internal sealed class Handler(SchoolDb db, UserManager<SchoolUser> users, ShortLivedFiles files, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.MyClass(actor, request.ClassId, cancellationToken) is not { } schoolClass)
                return MyClasses.ClassNotFound;
            var asked = request.LearnerIds.Distinct().ToList();
            if (!asked.TrueForAll(schoolClass.HasLearner))
                return MyClasses.LearnerNotFound;
            var learners = await db.Users.Where(user => asked.Contains(user.Id)).ToListAsync(cancellationToken);
            return new Model(learners.Count, new LogInCardPrinter(files, actor, clock).Print(schoolClass.Name, request.Address, learners, FirstPasswords.Give(users, learners)));
        }
    }

    internal sealed class Reader(ShortLivedFiles files, Actor actor) : IRequestHandler<Query, Result<PrintedFile>>
    {
        public Task<Result<PrintedFile>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<PrintedFile>>(files.Find(actor.UserId, request.Ticket) is { } cards
                ? new PrintedFile(cards.Name, cards.Content)
                : new Error("Cards.NotFound", ClassroomTexts.CardsGone));
    }
}

/// <summary>Prints cards at the moment the passwords are given, the only moment they can be read.</summary>
internal sealed class LogInCardPrinter(ShortLivedFiles files, Actor actor, TimeProvider clock)
{
    /// <summary>The ticket of the file with the cards.</summary>
    public string Print(string className, string address, IReadOnlyCollection<SchoolUser> learners, IReadOnlyDictionary<string, string> passwords)
    {
        var cards = new LogInCards
        {
            Title = className,
            Address = address.Trim().TrimEnd('/'),
            Date = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Cards =
            [
                .. learners.OrderBy(learner => LearnerName.Parse(learner.DisplayName).Sorted, StringComparer.CurrentCulture)
                    .Select(learner => new LogInCard(learner.DisplayName, className, learner.UserName ?? "", passwords[learner.Id])),
            ],
        };
        var name = string.Concat(className.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return files.Keep(actor.UserId, $"inlogkaartjes-{name}.pdf", LogInCardPdf.Render(cards));
    }
}
